package org.stopso.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnhurriedTest {

  /** Without a command, {@code nice} says how nice it was started itself. */
  private static final List<String> HOW_NICE = List.of("nice");

  @Test
  void itIsNicerByTenThanWhoIsInAHurry() throws IOException {
    int inAHurry = Integer.parseInt(said(HOW_NICE));
    assertThat(said(Unhurried.words(HOW_NICE)))
        .isEqualTo(String.valueOf(Math.min(19, inAHurry + 10)));
  }

  @Test
  void itIsGivenItsWordsAsTheyAre() throws IOException {
    assertThat(said(Unhurried.words(List.of("printf", "%s|", "a b", "$HOME", "'\"", ""))))
        .isEqualTo("a b|$HOME|'\"||");
  }

  private static String said(List<String> command) throws IOException {
    Child child = Child.start("test", command, Map.of());
    String said = new String(child.output().readAllBytes(), UTF_8).strip();
    child.ended().join();
    return said;
  }
}
