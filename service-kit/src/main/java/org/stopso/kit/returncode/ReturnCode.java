package org.stopso.kit.returncode;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A return code: whoever has it, is the person who asked. Prints as dots. */
public final class ReturnCode {

  /** Characters without the dashes; five bits each. */
  static final int LENGTH = 24;

  private final String characters;

  private ReturnCode(String characters) {
    this.characters = characters;
  }

  /** A new one. */
  public static ReturnCode mint(SecureRandom random) {
    return new ReturnCode(Crockford.random(random, LENGTH));
  }

  /** The one that the first 120 of these bits are. */
  static ReturnCode of(byte[] bits) {
    return new ReturnCode(Crockford.write(bits, LENGTH));
  }

  /** The code that was meant by {@code typed}; empty when it has not the form of one. */
  public static Optional<ReturnCode> parse(String typed) {
    return Crockford.read(typed, LENGTH).map(ReturnCode::new);
  }

  /** As it is shown, once, to its owner: {@code 7QK2-…}, six groups of four. */
  public String shown() {
    return Crockford.grouped(characters);
  }

  /** The 24 characters: what is hashed. */
  String characters() {
    return characters;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReturnCode that && characters.equals(that.characters);
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
