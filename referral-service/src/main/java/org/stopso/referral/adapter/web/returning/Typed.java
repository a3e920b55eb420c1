package org.stopso.referral.adapter.web.returning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.messages.Languages;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;

/**
 * What came in the body of a form. Whatever comes with a query counts as nothing, but for the
 * language that the page of the form puts there.
 */
record Typed(Map<String, String[]> values) {

  /** The field of the code, and what is in the way of it. */
  static final String CODE = "returnCode";

  /** The visit in which the page was made that the form is on; none: in none. */
  static final String VISIT = "visit";

  private static final String LANGUAGE = "lang";
  private static final String SHOWN_IN = "shown";

  static Typed in(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean formAlone = query == null || Languages.isAllOf(query);
    return new Typed(formAlone ? request.getParameterMap() : Map.of());
  }

  /**
   * The code, whatever it is.
   *
   * @throws InvalidRequest where there is none
   */
  String code() {
    String typed = text(CODE);
    if (typed.isBlank()) {
      throw new InvalidRequest(FieldError.of(CODE, "required"));
    }
    return typed;
  }

  /** As it was typed; empty where nothing was. */
  String text(String name) {
    String[] given = values.get(name);
    return given == null ? "" : given[0];
  }

  /** All that was chosen. */
  List<String> chosen(String name) {
    String[] given = values.get(name);
    return given == null ? List.of() : Arrays.asList(given);
  }

  /** A whole number, or what else was typed; null where nothing was. */
  @Nullable Object number(String name) {
    String text = text(name).strip();
    try {
      return text.isEmpty() ? null : Integer.valueOf(text);
    } catch (NumberFormatException noNumber) {
      return text;
    }
  }

  /** Whether only another language was pressed: the page is to be shown again, nothing is sent. */
  boolean isForLanguage() {
    String language = text(LANGUAGE);
    return !language.isEmpty() && !language.equals(text(SHOWN_IN));
  }
}
