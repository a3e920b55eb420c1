package org.stopso.referral.adapter.web.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.stopso.kit.web.form.WholeNumber;
import org.stopso.referral.domain.answers.Fields;

/** Reads a form of the desk as the API's commands are read: numbers as numbers. */
public final class Typed {

  private static final Set<String> NUMBERS = Set.of("version", "priority", "seen");

  private Typed() {}

  /** The fields of these names, whatever else came along. */
  public static Fields read(Map<String, String> typed, String... names) {
    Map<String, Object> read = new HashMap<>();
    for (String name : names) {
      String text = typed.get(name);
      if (text != null) {
        read.put(name, NUMBERS.contains(name) ? numberOr(text) : text);
      }
    }
    return Fields.of(read);
  }

  private static Object numberOr(String text) {
    return WholeNumber.read(text).<Object>map(number -> number).orElse(text);
  }
}
