package org.stopso.referral.domain.answers;

import java.util.List;

/**
 * Something wrong with an answer.
 *
 * @param field as it was asked for: {@code contact.post.lines[0]}
 * @param code such as {@code required}
 * @param arguments for the message: limits and choices, never what was typed
 */
public record Flaw(String field, String code, List<Object> arguments) {

  public static Flaw of(String field, String code, Object... arguments) {
    return new Flaw(field, code, List.of(arguments));
  }
}
