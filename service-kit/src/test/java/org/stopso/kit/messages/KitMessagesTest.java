package org.stopso.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KitMessagesTest {

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(MessageBundles.faults("messages/kit")).isEmpty();
  }

  @Test
  void faultsAreFound() {
    assertThat(MessageBundles.faults("messages/faulty"))
        .containsExactly(
            "no Welsh for only-english",
            "no English for only-welsh",
            "en apostrophe has a straight apostrophe",
            "cy apostrophe is empty");
  }
}
