package org.stopso.kit.problem.json;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import org.springframework.util.ClassUtils;

/** What would be right where a value has the wrong type. */
public enum Kind {
  TEXT,
  WHOLE_NUMBER,
  NUMBER,
  BOOLEAN,
  DATE,
  INSTANT,
  LIST,
  OBJECT;

  static Kind of(Class<?> given) {
    Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(given);
    if (CharSequence.class.isAssignableFrom(type)) {
      return TEXT;
    } else if (type == Boolean.class) {
      return BOOLEAN;
    } else if (type == Double.class || type == Float.class || type.getName().endsWith("Decimal")) {
      return NUMBER;
    } else if (Number.class.isAssignableFrom(type)) {
      return WHOLE_NUMBER;
    } else if (type == LocalDate.class) {
      return DATE;
    } else if (Temporal.class.isAssignableFrom(type)) {
      return INSTANT;
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? LIST : OBJECT;
  }

  /** The last part of the key of its words. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
