package org.stopso.deployment.kubernetes.kustomize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One {@code kustomization.yaml}, and what it makes of the objects before it. */
public final class Kustomization {

  private static final Set<String> KNOWN =
      Set.of(
          "apiVersion",
          "kind",
          "namespace",
          "resources",
          "components",
          "configMapGenerator",
          "patches",
          "images");

  private final Path folder;
  private final Map<String, Object> says;

  private Kustomization(Path folder) {
    this.folder = folder;
    this.says = Yaml.documents(folder.resolve("kustomization.yaml")).getFirst();
    Refused.unlessOnly(KNOWN, says, folder);
  }

  /** The objects that {@code kubectl apply -k folder} would send, as maps. */
  public static List<Map<String, Object>> render(Path folder) {
    List<Map<String, Object>> objects = new ArrayList<>();
    new Kustomization(folder).addTo(objects);
    return objects;
  }

  private void addTo(List<Map<String, Object>> objects) {
    for (String resource : Yaml.<String>list(says, "resources")) {
      Path path = folder.resolve(resource).normalize();
      add(Files.isDirectory(path) ? render(path) : Yaml.documents(file(resource)), objects);
    }
    for (String component : Yaml.<String>list(says, "components")) {
      new Kustomization(folder.resolve(component).normalize()).addTo(objects);
    }
    Yaml.<Map<String, Object>>list(says, "configMapGenerator")
        .forEach(generator -> add(List.of(configMap(generator)), objects));
    Yaml.<Map<String, Object>>list(says, "patches").forEach(patch -> patch(patch, objects));
    if (says.containsKey("namespace")) {
      objects.forEach(this::putIntoNamespace);
    }
    Yaml.<Map<String, Object>>list(says, "images").forEach(image -> image(image, objects));
  }

  private void add(List<Map<String, Object>> more, List<Map<String, Object>> objects) {
    for (Map<String, Object> one : more) {
      if (objects.stream().anyMatch(Target.named(one)::fits)) {
        throw new Refused("twice in " + folder + ": " + Target.named(one));
      }
      objects.add(one);
    }
  }

  private Map<String, Object> configMap(Map<String, Object> generator) {
    Refused.unlessOnly(Set.of("name", "files", "options"), generator, folder);
    Map<String, Object> options = Yaml.under(generator, "options");
    Refused.unlessOnly(Set.of("disableNameSuffixHash", "labels"), options, folder);
    if (!Boolean.TRUE.equals(options.get("disableNameSuffixHash"))) {
      throw new Refused("this reader makes no hashes: disableNameSuffixHash in " + folder);
    }
    Map<String, Object> metadata = new LinkedHashMap<>(Map.of("name", generator.get("name")));
    if (options.containsKey("labels")) {
      metadata.put("labels", new LinkedHashMap<>(Yaml.map(options.get("labels"))));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    for (String file : Yaml.<String>list(generator, "files")) {
      data.put(Path.of(file).getFileName().toString(), text(file(file)));
    }
    return new LinkedHashMap<>(
        Map.of("apiVersion", "v1", "kind", "ConfigMap", "metadata", metadata, "data", data));
  }

  private void patch(Map<String, Object> entry, List<Map<String, Object>> objects) {
    Refused.unlessOnly(Set.of("path", "target"), entry, folder);
    Path file = file(String.valueOf(entry.get("path")));
    for (Map<String, Object> patch : Yaml.documents(file)) {
      Target target =
          entry.containsKey("target")
              ? Target.of(Yaml.map(entry.get("target")), folder)
              : Target.named(patch);
      List<Map<String, Object>> meant = objects.stream().filter(target::fits).toList();
      if (meant.isEmpty()) {
        throw new Refused("nothing there for the patch " + file);
      }
      meant.forEach(object -> Merge.into(object, patch));
    }
  }

  /** Kustomize reads files of its own folder only; other folders may have kustomizations. */
  private Path file(String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new Refused("not in " + folder + ": " + name);
    }
    return file;
  }

  private void putIntoNamespace(Map<String, Object> object) {
    boolean itself = "Namespace".equals(object.get("kind"));
    Yaml.under(object, "metadata").put(itself ? "name" : "namespace", says.get("namespace"));
  }

  private void image(Map<String, Object> image, List<Map<String, Object>> objects) {
    Refused.unlessOnly(Set.of("name", "newName", "newTag"), image, folder);
    String name = String.valueOf(image.get("name"));
    String becomes = image.getOrDefault("newName", name) + ":" + image.get("newTag");
    List<Map<String, Object>> containers =
        objects.stream()
            .filter(object -> "Deployment".equals(object.get("kind")))
            .flatMap(Kustomization::containers)
            .filter(container -> name.equals(String.valueOf(container.get("image")).split(":")[0]))
            .toList();
    if (containers.isEmpty()) {
      throw new Refused("no container has the image " + name);
    }
    containers.forEach(container -> container.put("image", becomes));
  }

  private static Stream<Map<String, Object>> containers(Map<String, Object> deployment) {
    Map<String, Object> template = Yaml.under(Yaml.under(deployment, "spec"), "template");
    return Yaml.<Map<String, Object>>list(Yaml.under(template, "spec"), "containers").stream();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
