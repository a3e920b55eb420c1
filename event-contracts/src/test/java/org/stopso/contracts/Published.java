package org.stopso.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that are published beside the records. */
final class Published {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Published() {}

  /** An example, by the name of its file. */
  record Example(String name, String json) {

    String event() {
      return name.substring(0, name.indexOf('.'));
    }

    JsonNode tree() {
      return JSON.readTree(json);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Example> examples() {
    return filesIn("/org/stopso/contracts/examples");
  }

  static List<Example> examplesOf(String event) {
    return examples().stream().filter(example -> example.event().equals(event)).toList();
  }

  static List<Example> filesIn(String folder) {
    try (Stream<Path> files = Files.walk(pathOf(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> new Example(file.getFileName().toString(), textOf(file)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode schemaTree(String event) {
    return JSON.readTree(schemaText(event));
  }

  static List<String> violations(String event, String json) {
    Schema schema = SCHEMAS.getSchema(schemaText(event));
    return schema
        .validate(
            json,
            InputFormat.JSON,
            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  static Set<String> eventNames() {
    return EventCatalogue.all().stream()
        .map(Class::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every type of this package that carries a {@link Contract}, listed or not. */
  static List<String> contractsOnTheClasspath() {
    try (Stream<Path> files =
        Files.list(pathOf("/org/stopso/contracts/EventCatalogue.class").resolveSibling("."))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .filter(Published::isContract)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isContract(String name) {
    try {
      return Class.forName("org.stopso.contracts." + name).isAnnotationPresent(Contract.class);
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Class<? extends Event> eventNamed(String name) {
    return EventCatalogue.all().stream()
        .filter(event -> event.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such event: " + name));
  }

  static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  static Set<String> componentsOf(Class<?> contract, boolean onlyRequired) {
    return Arrays.stream(contract.getRecordComponents())
        .filter(component -> !onlyRequired || !isOptional(component))
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String schemaText(String event) {
    return textOf(pathOf("/org/stopso/contracts/schemas/" + event + ".v1.json"));
  }

  static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Path pathOf(String resource) {
    var found = Published.class.getResource(resource);
    if (found == null) {
      throw new AssertionError("not published: " + resource);
    }
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
