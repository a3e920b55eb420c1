package org.stopso.kit.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of postcodes, after BS 7666: letters that are never used in a place don't pass. */
final class PostcodeParser {

  private static final String OUTWARD =
      "(?:[A-PR-UWYZ][0-9][0-9]?"
          + "|[A-PR-UWYZ][A-HK-Y][0-9][0-9]?"
          + "|[A-PR-UWYZ][0-9][A-HJKPSTUW]"
          + "|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY])";
  private static final Pattern FORM =
      Pattern.compile("(GIR(?=0AA)|" + OUTWARD + ")([0-9][ABD-HJLNP-UW-Z]{2})?");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private PostcodeParser() {}

  record Parsed(String outcode, Optional<String> inward) {

    Optional<String> full() {
      return inward.map(in -> outcode + " " + in);
    }
  }

  static Optional<Parsed> parse(String typed) {
    String bare = SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    Matcher form = FORM.matcher(bare);
    return form.matches()
        ? Optional.of(new Parsed(form.group(1), Optional.ofNullable(form.group(2))))
        : Optional.empty();
  }
}
