package org.stopso.kit.returncode;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A household code: given to somebody close, who joins the household by it, once. It opens nothing,
 * so that 60 random bits are enough for as long as it lives. Prints as dots.
 */
public final class HouseholdCode {

  /** Characters without the dashes; five bits each. */
  static final int LENGTH = 12;

  private final String characters;

  private HouseholdCode(String characters) {
    this.characters = characters;
  }

  /** A new one. */
  public static HouseholdCode mint(SecureRandom random) {
    return new HouseholdCode(Crockford.random(random, LENGTH));
  }

  /** The code that was meant by {@code typed}; empty when it has not the form of one. */
  public static Optional<HouseholdCode> parse(String typed) {
    return Crockford.read(typed, LENGTH).map(HouseholdCode::new);
  }

  /** As it is shown to be handed on: {@code 7QK2-01AB-CDEF}. */
  public String shown() {
    return Crockford.grouped(characters);
  }

  /** The 12 characters: what is hashed. */
  String characters() {
    return characters;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HouseholdCode that && characters.equals(that.characters);
  }

  @Override
  public int hashCode() {
    return characters.hashCode();
  }

  @Override
  public String toString() {
    return "•••";
  }
}
