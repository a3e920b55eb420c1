package org.stopso.kit.problem.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.json.Kind;

/** The words of problems and field errors, the same for programs and for pages. */
public final class ProblemWords {

  private final MessageSource messages;

  ProblemWords(MessageSource messages) {
    this.messages = messages;
  }

  /** {@code error.<code>.<field without indices>}, else {@code error.<code>}. */
  public String of(FieldError error, Locale locale) {
    String field = error.field().replaceAll("\\[\\d+]", "");
    String general = "error." + error.code();
    return text(locale, error.arguments(), general + "." + field, general, "error.invalid");
  }

  String title(Problem problem, Locale locale) {
    return text(
        locale,
        problem.arguments(),
        "problem." + problem.name() + ".title",
        "problem." + Problem.ofStatus(problem.status().value()).name() + ".title",
        "problem.unexpected.title");
  }

  @Nullable String detail(Problem problem, Locale locale) {
    Object[] arguments = arguments(problem.arguments(), locale);
    return messages.getMessage(detail(problem.name()), arguments, null, locale);
  }

  /** The sentence that says why: a page shows it where a program gets the whole problem. */
  public String detail(Refused refused, Locale locale) {
    return text(locale, refused.arguments(), detail(refused.name()));
  }

  private static String detail(String name) {
    return "problem." + name + ".detail";
  }

  private String text(Locale locale, List<Object> arguments, String... keys) {
    return messages.getMessage(
        new DefaultMessageSourceResolvable(keys, arguments(arguments, locale), keys[0]), locale);
  }

  private Object[] arguments(List<Object> given, Locale locale) {
    return given.stream().map(argument -> argument(argument, locale)).toArray();
  }

  private Object argument(Object given, Locale locale) {
    return switch (given) {
      case Kind kind -> text(locale, List.of(), "kind." + kind.code());
      case Collection<?> items ->
          items.stream().map(String::valueOf).collect(Collectors.joining(", "));
      case Enum<?> term -> term.toString();
      default -> given;
    };
  }
}
