package org.stopso.referral.domain.answers;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an address, a number or a language tag looks like. Whether it exists is not asked. */
public final class Formats {

  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
  private static final String ATOM = "[^\\s\\p{Z}@.<>()\\[\\],;:\"\\\\]+";
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?=[^@]{1,64}@)"
              + ATOM
              + "(?:\\."
              + ATOM
              + ")*@(?:"
              + LABEL
              + "\\.)+(?!\\p{N}+$)"
              + LABEL);
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}().-]+");
  private static final Pattern TRUNK_ZERO = Pattern.compile("(?<=^\\+\\d{1,3} {0,1})\\(0\\)");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}|0[1-9]\\d{8,9}");
  private static final Pattern PRISON_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 /-]{0,19}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*");
  private static final int LONGEST_TAG = 35;

  private Formats() {}

  public static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }

  /** E.164, or as it is dialled within the United Kingdom; spaces, dashes and brackets may be. */
  public static boolean isPhone(String text) {
    String withoutTrunk = TRUNK_ZERO.matcher(text).replaceFirst("");
    return PHONE.matcher(BETWEEN_DIGITS.matcher(withoutTrunk).replaceAll("")).matches();
  }

  public static boolean isPrisonNumber(String text) {
    return PRISON_NUMBER.matcher(text).matches();
  }

  /** A BCP 47 tag in canonical case. */
  public static Optional<String> language(String given, String field, List<Flaw> flaws) {
    Optional<String> tag =
        Optional.of(given.strip()).filter(Formats::isTag).flatMap(Formats::canonical);
    if (tag.isEmpty()) {
      flaws.add(Flaw.of(field, "not-a-language"));
    }
    return tag;
  }

  private static boolean isTag(String text) {
    return text.length() <= LONGEST_TAG && TAG.matcher(text).matches();
  }

  private static Optional<String> canonical(String tag) {
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
