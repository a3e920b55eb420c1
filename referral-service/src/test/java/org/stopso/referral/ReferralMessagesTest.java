package org.stopso.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stopso.kit.messages.MessageBundles;

class ReferralMessagesTest {

  @Test
  void bothLanguagesSayEverything() {
    assertThat(MessageBundles.faults("messages/referral")).isEmpty();
    assertThat(MessageBundles.faults("messages/return")).isEmpty();
  }
}
