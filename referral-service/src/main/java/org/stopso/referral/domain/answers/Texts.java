package org.stopso.referral.domain.answers;

import java.util.Optional;

/**
 * Text as people type it: what surrounds it is cut off, what can't be seen is refused. Pages read
 * all answers once for each choice that they offer: so no text is gone through by a pattern.
 */
public final class Texts {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Texts() {}

  /** As {@link #tidy}, for one line: a tab, as a table brings it when copied, is a space there. */
  public static Optional<String> tidyLine(String typed) {
    return tidy(typed.replace('\t', ' '));
  }

  /** Trimmed, with one kind of line end; empty when there is nothing to be seen. */
  public static Optional<String> tidy(String typed) {
    String trimmed = trimmed(typed);
    if (trimmed.codePoints().allMatch(Texts::isInvisible)) {
      return Optional.empty();
    }
    return Optional.of(trimmed.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static String trimmed(String typed) {
    int from = 0;
    int to = typed.length();
    while (from < to && isAround(typed.charAt(from))) {
      from++;
    }
    while (from < to && isAround(typed.charAt(to - 1))) {
      to--;
    }
    return typed.substring(from, to);
  }

  private static boolean isAround(char c) {
    return c == BYTE_ORDER_MARK || isSpace(c);
  }

  private static boolean isInvisible(int c) {
    return isSpace(c) || Character.getType(c) == Character.FORMAT;
  }

  /** Whatever Unicode has as a separator, and what ends a line or moves on in one. */
  private static boolean isSpace(int c) {
    return (c >= '\t' && c <= '\r') || Character.isSpaceChar(c);
  }

  /** Characters, as a person counts them in most scripts: code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a character is in it that no keyboard writes. In one line no line end may be. */
  public static boolean hasControls(String text, boolean manyLines) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isHalf(c) || (Character.isISOControl(c) && !(manyLines && (c == '\n' || c == '\t')))) {
        return true;
      }
      at += Character.charCount(c);
    }
    return false;
  }

  /** Half of a character that takes two, without the other half. */
  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
