package org.stopso.referral.domain.answers;

import java.util.Optional;
import java.util.regex.Pattern;

/** Text as people type it: what surrounds it is cut off, what can't be seen is refused. */
public final class Texts {

  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\p{Z}\\x{FEFF}]+|[\\s\\p{Z}\\x{FEFF}]+$");
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

  private Texts() {}

  /** As {@link #tidy}, for one line: a tab, as a table brings it when copied, is a space there. */
  public static Optional<String> tidyLine(String typed) {
    return tidy(typed.replace('\t', ' '));
  }

  /** Trimmed, with one kind of line end; empty when there is nothing to be seen. */
  public static Optional<String> tidy(String typed) {
    if (INVISIBLE.matcher(typed).matches()) {
      return Optional.empty();
    }
    String trimmed = AROUND.matcher(typed).replaceAll("");
    return Optional.of(LINE_END.matcher(trimmed).replaceAll("\n"));
  }

  /** Characters, as a person counts them in most scripts: code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a character is in it that no keyboard writes. In one line no line end may be. */
  public static boolean hasControls(String text, boolean manyLines) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.getType(c) == Character.SURROGATE
                    || (Character.isISOControl(c) && !(manyLines && (c == '\n' || c == '\t'))));
  }
}
