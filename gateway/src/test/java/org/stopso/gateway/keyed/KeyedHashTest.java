package org.stopso.gateway.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

  /** RFC 4231, test case 2. */
  @Test
  void itIsTheStandardsHmac() {
    byte[] hash = KeyedHash.under("Jefe").of("what do ya want for nothing?");
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void theSameKeyKnowsItAgainAndAnotherDoesNot() {
    KeyedHash hash = KeyedHash.under("a secret");
    assertThat(hash.nameOf("x")).isEqualTo(KeyedHash.under("a secret").nameOf("x"));
    assertThat(hash.nameOf("x")).isNotEqualTo(hash.nameOf("y"));
    assertThat(hash.nameOf("x")).isNotEqualTo(KeyedHash.under("another").nameOf("x"));
    assertThat(hash.nameOf("x")).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void eachProcessHasAKeyOfItsOwn() {
    KeyedHash first = KeyedHash.ofThisProcess();
    assertThat(first.nameOf("x")).isEqualTo(first.nameOf("x"));
    assertThat(first.nameOf("x")).isNotEqualTo(KeyedHash.ofThisProcess().nameOf("x"));
  }
}
