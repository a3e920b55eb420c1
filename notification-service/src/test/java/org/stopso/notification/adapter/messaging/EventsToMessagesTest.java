package org.stopso.notification.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.terms.AgeBand;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;
import org.stopso.terms.ScreeningOutcome;
import org.stopso.terms.Source;

class EventsToMessagesTest {

  private static boolean mayReachClient(ScreeningOutcome outcome, @Nullable Boolean said) {
    return EventsToMessages.mayReachClient(
        new ReferralSubmitted(
            "r1",
            Instant.EPOCH,
            Source.PROFESSIONAL,
            AgeBand.FROM_35_TO_44,
            List.of(ClientGroup.AT_RISK),
            null,
            HelpKind.INDIVIDUAL,
            List.of(Delivery.ONLINE),
            "NP26",
            null,
            40,
            new ReferralSubmitted.Preferences(
                GenderPreference.ANY,
                List.of("en"),
                List.of(Availability.WEEKDAY_EVENING),
                FeeBand.STANDARD),
            null,
            null,
            "en",
            false,
            new ReferralSubmitted.Screening(outcome, false, Clearance.FOUNDATION, List.of("S9")),
            said));
  }

  @Test
  void whetherTheClientMayBeReachedIsWhatTheEventSaysWhateverRulesFired() {
    assertThat(mayReachClient(ScreeningOutcome.HOLD, true)).isTrue();
    assertThat(mayReachClient(ScreeningOutcome.PROCEED, false)).isFalse();
  }

  @Test
  void anEventThatDoesNotSayIsTakenTheCarefulWay() {
    assertThat(mayReachClient(ScreeningOutcome.HOLD, null)).isFalse();
    assertThat(mayReachClient(ScreeningOutcome.PROCEED, null)).isTrue();
  }
}
