package org.stopso.kit.returncode;

import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Crockford's base 32: no letter that is taken for a digit, none that makes a rude word. */
final class Crockford {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final String BETWEEN = "-‐‑‒–—";

  private static final int GROUP = 4;

  private Crockford() {}

  /** {@code length} characters, five random bits in each. */
  static String random(RandomGenerator random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return text.toString();
  }

  /** The first {@code length} times five bits of {@code bits}. */
  static String write(byte[] bits, int length) {
    BigInteger number = new BigInteger(1, bits);
    int beyond = bits.length * Byte.SIZE - length * BITS;
    StringBuilder text = new StringBuilder(length);
    for (int i = length - 1; i >= 0; i--) {
      int digit = number.shiftRight(beyond + i * BITS).intValue() & (DIGITS.length() - 1);
      text.append(DIGITS.charAt(digit));
    }
    return text.toString();
  }

  /** What was meant by {@code typed}, in {@code length} characters; empty when that can't be. */
  static Optional<String> read(String typed, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (isBetween(c)) {
        continue;
      }
      int digit = DIGITS.indexOf(meant(c));
      if (digit < 0 || text.length() == length) {
        return Optional.empty();
      }
      text.append(DIGITS.charAt(digit));
    }
    return text.length() == length ? Optional.of(text.toString()) : Optional.empty();
  }

  /** In groups of four, as people read out and copy. */
  static String grouped(String characters) {
    return String.join("-", characters.split("(?<=\\G.{" + GROUP + "})"));
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || BETWEEN.indexOf(c) >= 0;
  }

  private static char meant(char typed) {
    return switch (typed) {
      case 'o', 'O' -> '0';
      case 'i', 'I', 'l', 'L' -> '1';
      default -> typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
    };
  }
}
