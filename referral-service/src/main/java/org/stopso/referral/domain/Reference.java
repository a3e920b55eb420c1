package org.stopso.referral.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What staff search a referral by: eight characters that are easy to read out. No secret. */
public final class Reference {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{" + LENGTH + "}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}-]+");

  private Reference() {}

  /** A new one; another referral may by rare chance have it already. */
  public static String draw(RandomGenerator random) {
    StringBuilder drawn = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      drawn.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return drawn.toString();
  }

  /** The reference that was meant; case, dashes and confusable letters don't matter. */
  public static Optional<String> read(String typed) {
    String meant =
        BETWEEN
            .matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return FORM.matcher(meant).matches() ? Optional.of(meant) : Optional.empty();
  }
}
