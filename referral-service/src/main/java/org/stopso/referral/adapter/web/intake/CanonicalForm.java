package org.stopso.referral.adapter.web.intake;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.answers.Fields;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes of a request that are the same for what is the same request: fields in order, absent
 * ones left out however their absence was written.
 */
final class CanonicalForm {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CanonicalForm() {}

  static byte[] of(Fields fields) {
    return JSON.writeValueAsBytes(ordered(fields.values()));
  }

  private static Map<String, Object> ordered(Map<?, ?> values) {
    Map<String, Object> ordered = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          Object canonical = canonical(value);
          if (canonical != null) {
            ordered.put(String.valueOf(name), canonical);
          }
        });
    return ordered;
  }

  private static @Nullable Object canonical(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> within -> ordered(within);
      case Collection<?> items -> items.stream().map(CanonicalForm::item).toList();
      case String text when text.isEmpty() -> null;
      case null -> null;
      default -> value;
    };
  }

  private static Object item(@Nullable Object value) {
    Object canonical = canonical(value);
    return canonical == null ? "" : canonical;
  }
}
