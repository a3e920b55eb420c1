package org.stopso.referral.adapter.web.desk.dossier;

import java.util.HashMap;
import java.util.Map;
import org.stopso.referral.domain.answers.Fields;

/** Reads a form of the desk as the API's commands are read: numbers as numbers. */
final class Typed {

  private static final String DIGITS = "\\d{1,18}";

  private Typed() {}

  /** The fields of these names, whatever else came along. */
  static Fields read(Map<String, String> typed, String... names) {
    Map<String, Object> read = new HashMap<>();
    for (String name : names) {
      String text = typed.get(name);
      if (text != null) {
        read.put(name, isNumber(name) && text.matches(DIGITS) ? Long.valueOf(text) : text);
      }
    }
    return Fields.of(read);
  }

  private static boolean isNumber(String name) {
    return name.equals("version") || name.equals("priority");
  }
}
