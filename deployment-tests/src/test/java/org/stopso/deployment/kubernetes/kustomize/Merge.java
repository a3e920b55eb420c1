package org.stopso.deployment.kubernetes.kustomize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A patch laid over an object: maps are merged, null removes, lists are replaced, but for those of
 * a pod, whose elements are known by a name.
 */
final class Merge {

  /** What names an element of a list in a pod. */
  private static final Map<String, String> NAMED_BY =
      Map.of(
          "containers", "name",
          "env", "name",
          "volumes", "name",
          "volumeMounts", "mountPath");

  private Merge() {}

  static void into(Map<String, Object> object, Map<String, Object> patch) {
    boolean ofPods = "Deployment".equals(object.get("kind"));
    Map<String, Object> changes = new LinkedHashMap<>(patch);
    changes.remove("apiVersion");
    changes.remove("kind");
    Map<String, Object> metadata =
        new LinkedHashMap<>(Yaml.map(changes.getOrDefault("metadata", Map.of())));
    metadata.remove("name");
    changes.put("metadata", metadata);
    merge(object, changes, ofPods);
  }

  private static void merge(Map<String, Object> object, Map<String, Object> patch, boolean ofPods) {
    patch.forEach(
        (key, change) -> {
          if (key.startsWith("$")) {
            throw new Refused("this reader does not know the directive " + key);
          }
          @Nullable Object now = object.get(key);
          if (change == null) {
            object.remove(key);
          } else if (now instanceof Map && change instanceof Map) {
            merge(Yaml.map(now), Yaml.map(change), ofPods);
          } else if (now instanceof List<?> there && change instanceof List<?> more && ofPods) {
            object.put(key, lists(key, there, more));
          } else {
            object.put(key, copy(change));
          }
        });
  }

  /** As kustomize does it: what is new comes first. */
  private static List<Object> lists(String key, List<?> there, List<?> more) {
    @Nullable String name = NAMED_BY.get(key);
    if (name == null) {
      throw new Refused("this reader does not know how to merge the list " + key);
    }
    List<Object> kept = new ArrayList<>(there);
    List<Object> added = new ArrayList<>();
    for (Object element : more) {
      Map<String, Object> change = Yaml.map(element);
      there.stream()
          .map(Yaml::map)
          .filter(one -> Objects.equals(one.get(name), change.get(name)))
          .findFirst()
          .ifPresentOrElse(one -> merge(one, change, true), () -> added.add(copy(change)));
    }
    added.addAll(kept);
    return added;
  }

  /** A patch is applied to several objects, which must not share parts. */
  private static Object copy(Object value) {
    if (value instanceof Map<?, ?>) {
      Map<String, Object> copy = new LinkedHashMap<>();
      Yaml.map(value)
          .forEach(
              (key, part) -> {
                if (part != null) {
                  copy.put(key, copy(part));
                }
              });
      return copy;
    }
    return value instanceof List<?> list ? list.stream().map(Merge::copy).toList() : value;
  }
}
