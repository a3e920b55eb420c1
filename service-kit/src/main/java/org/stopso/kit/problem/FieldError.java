package org.stopso.kit.problem;

import java.util.List;

/**
 * What is wrong with one field. The words come from the bundle: {@code error.<code>.<field without
 * indices>} where there is such a key, else {@code error.<code>}, with {@code arguments}.
 *
 * @param field as in the request: {@code contact.post.lines[0]}
 * @param code such as {@code required}
 * @param arguments for the message: limits, choices; never what was typed
 */
public record FieldError(String field, String code, List<Object> arguments) {

  public static FieldError of(String field, String code, Object... arguments) {
    return new FieldError(field, code, List.of(arguments));
  }
}
