package org.stopso.referral.domain.journey;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.form.Answers;
import org.stopso.terms.Source;

/** The answers of a program as they are typed into pages. */
public final class Filled {

  private Filled() {}

  /** A form in which everything has been answered. */
  static Draft draft(Answers answers) {
    Map<Question, Object> given = new EnumMap<>(Question.class);
    Map<String, List<String>> typed = typed(answers);
    for (Question question : Question.values()) {
      Object answer = question.read(typed.getOrDefault(question.field(), List.of()));
      if (answer != null) {
        given.put(question, answer);
      }
    }
    given.put(Question.WISH, Wish.THERAPY.name());
    Source source = Source.valueOf(String.valueOf(answers.values().get("source")));
    return new Draft(
        "0123456789abcdef", "en", Page.CHECK, EnumSet.allOf(Page.class), Given.of(source, given));
  }

  /** What the inputs hold, by their names. */
  public static Map<String, List<String>> typed(Answers answers) {
    return typed(answers.values());
  }

  /** The same, of what a program would send. */
  public static Map<String, List<String>> typed(Map<String, Object> answers) {
    Map<String, List<String>> typed = new HashMap<>();
    type("", answers, typed);
    return typed;
  }

  private static void type(String path, @Nullable Object value, Map<String, List<String>> typed) {
    switch (value) {
      case null -> {}
      case Map<?, ?> group ->
          group.forEach(
              (name, within) ->
                  type(path.isEmpty() ? "" + name : path + "." + name, within, typed));
      case List<?> items when path.endsWith(".lines") ->
          typed.put(
              path, List.of(String.join("\r\n", items.stream().map(Object::toString).toList())));
      case List<?> items -> typed.put(path, items.stream().map(Object::toString).toList());
      default -> typed.put(path, List.of(value.toString()));
    }
  }
}
