package org.stopso.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.FileSystemResource;

/**
 * What one program's configuration knows: its own {@code application.yml} and the kit's, the
 * properties that its code asks for, and those of Spring Boot.
 */
public final class Settings {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern ASKED_FOR =
      Pattern.compile("(?:\\$\\{|ConditionalOnProperty\\(\")(stopso\\.[a-z.-]+)");

  private final List<EnumerablePropertySource<?>> files;
  private final Set<String> askedFor;

  private Settings(List<EnumerablePropertySource<?>> files, Set<String> askedFor) {
    this.files = files;
    this.askedFor = askedFor;
  }

  static Settings of(Path root, String module) {
    List<EnumerablePropertySource<?>> files = new ArrayList<>();
    Set<String> askedFor = new TreeSet<>(asked(root.resolve(module)));
    for (EnumerablePropertySource<?> document : read(root.resolve(module), "application.yml")) {
      if (document.containsProperty("spring.config.import")) {
        // as Spring does it: what is imported stands before the document that imports it
        files.addAll(read(root.resolve("service-kit"), "stopso-kit.yml"));
        askedFor.addAll(asked(root.resolve("service-kit")));
      }
      files.add(document);
    }
    return new Settings(files, askedFor);
  }

  /** The variables of the environment that the configuration names itself. */
  public Set<String> variables() {
    return placeholders().map(Placeholder::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The variables without a default, or with one that is right on a desk only. A deployment sets
   * them all, but for those that it lists with a reason.
   */
  public Set<String> neededAwayFromADesk() {
    return placeholders()
        .filter(Placeholder::isForADeskOnly)
        .map(Placeholder::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether setting that variable changes anything in this program. */
  public boolean knows(String variable) {
    return variables().contains(variable)
        || Stream.concat(properties(), askedFor.stream())
            .anyMatch(property -> SpringProperties.variableOf(property).equals(variable))
        || SpringProperties.know(variable);
  }

  /** The value of a property in a program that is started with these variables. */
  public @Nullable String value(String property, Map<String, String> environment) {
    MutablePropertySources sources = new MutablePropertySources();
    sources.addLast(new MapPropertySource("environment", Map.copyOf(environment)));
    files.forEach(sources::addLast);
    @Nullable String direct = environment.get(SpringProperties.variableOf(property));
    return direct != null
        ? direct
        : new PropertySourcesPropertyResolver(sources).getProperty(property);
  }

  /** The destinations that the program listens to through the binder. */
  public Set<String> listensTo() {
    return properties()
        .filter(
            property ->
                property.matches("spring\\.cloud\\.stream\\.bindings\\..*-in-\\d+\\.destination"))
        .map(property -> String.valueOf(value(property, Map.of())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> properties() {
    return files.stream().flatMap(file -> Stream.of(file.getPropertyNames()));
  }

  private Stream<Placeholder> placeholders() {
    return files.stream()
        .flatMap(file -> Stream.of(file.getPropertyNames()).map(file::getProperty))
        .flatMap(value -> Placeholder.in(String.valueOf(value)).stream())
        .filter(Placeholder::isVariable)
        .filter(placeholder -> !placeholder.name().equals("HOSTNAME"));
  }

  /** The documents of a file, the last first: a later one has the say. */
  private static List<EnumerablePropertySource<?>> read(Path module, String file) {
    Path path = module.resolve(RESOURCES).resolve(file);
    try {
      List<EnumerablePropertySource<?>> documents = new ArrayList<>();
      for (PropertySource<?> document :
          new YamlPropertySourceLoader().load(path.toString(), new FileSystemResource(path))) {
        documents.addFirst((EnumerablePropertySource<?>) document);
      }
      return documents;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> asked(Path module) {
    Set<String> properties = new TreeSet<>();
    for (String source : Program.sources(module)) {
      ASKED_FOR.matcher(source).results().forEach(asked -> properties.add(asked.group(1)));
    }
    return properties;
  }
}
