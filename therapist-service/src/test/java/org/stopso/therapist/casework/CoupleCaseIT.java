package org.stopso.therapist.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stopso.therapist.OtherServices.others;
import static org.stopso.therapist.Wire.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.terms.Delivery;
import org.stopso.terms.EndingReason;
import org.stopso.terms.HelpKind;

/** A case of two who are helped together. */
class CoupleCaseIT extends CaseworkStory {

  private final String partnerId = "r-" + UUID.randomUUID();

  @Test
  void bothAreOpenedToTheTherapistEachByThemselves() {
    theCaseOfBothIsOpen();
    assertThat(get("t5", "/api/cases/" + caseId))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"help": "COUPLE", "withoutDetails": [],
             "clients": [
               {"referralId": "%s", "name": "Canary Client",
                "contact": {"email": {"address": "canary@example.org"}}},
               {"referralId": "%s", "name": "Canary Partner",
                "contact": {"email": {"address": "partner@example.org"}}}]}
            """
                .formatted(referralId, partnerId));
    assertThat(get("t5", "/cases/" + caseId))
        .bodyText()
        .contains("Canary Client", "Canary Partner", "canary@example.org", "partner@example.org");

    others().forget(partnerId, caseId);
    assertThat(get("t5", "/api/cases/" + caseId))
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"clients\": [{\"name\": \"Canary Client\"}], \"withoutDetails\": [\"%s\"]}"
                .formatted(partnerId));
  }

  @Test
  void whenOneWithdrawsTheCaseOfBothEnds() {
    theCaseOfBothIsOpen();
    wire().say(withdrawn());
    CaseEnded ended = wire().await(CaseEnded.class, caseId, 1).getFirst();
    assertThat(ended.reason()).isEqualTo(EndingReason.CLIENT_LEFT);
    assertThat(ended.referralIds()).containsExactly(referralId, partnerId);
  }

  private void theCaseOfBothIsOpen() {
    others().tell(referralId, caseId, CLIENT.formatted(referralId));
    others()
        .tell(
            partnerId,
            caseId,
            CLIENT
                .formatted(partnerId)
                .replace("Canary Client", "Canary Partner")
                .replace("canary@", "partner@"));
    wire().say(together());
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(get("t5", "/api/cases/" + caseId)).hasStatusOk());
  }

  private TherapistAssigned together() {
    return new TherapistAssigned(
        caseId,
        "o1",
        List.of(referralId, partnerId),
        "t5",
        Instant.now().minus(Duration.ofDays(2)),
        HelpKind.COUPLE,
        Delivery.ONLINE);
  }
}
