package org.stopso.deployment.kubernetes.kustomize;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which objects a patch is for.
 *
 * @param labelSelector {@code name=value}; null: any
 */
record Target(String kind, @Nullable String name, @Nullable String labelSelector) {

  static Target of(Map<String, Object> target, Path where) {
    Refused.unlessOnly(Set.of("kind", "name", "labelSelector"), target, where);
    return new Target(
        String.valueOf(target.get("kind")),
        (String) target.get("name"),
        (String) target.get("labelSelector"));
  }

  /** The one object that a patch without a target names itself. */
  static Target named(Map<String, Object> patch) {
    return new Target(
        String.valueOf(patch.get("kind")),
        (String) Yaml.under(patch, "metadata").get("name"),
        null);
  }

  boolean fits(Map<String, Object> object) {
    Map<String, Object> metadata = Yaml.under(object, "metadata");
    return kind.equals(object.get("kind"))
        && (name == null || name.equals(metadata.get("name")))
        && (labelSelector == null
            || Yaml.map(metadata.getOrDefault("labels", Map.of())).entrySet().stream()
                .anyMatch(label -> labelSelector.equals(label.getKey() + "=" + label.getValue())));
  }
}
