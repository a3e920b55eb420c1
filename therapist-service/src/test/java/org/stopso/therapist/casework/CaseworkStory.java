package org.stopso.therapist.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stopso.therapist.OtherServices.others;
import static org.stopso.therapist.Wire.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.stopso.contracts.AssignmentCancelled;
import org.stopso.contracts.ReferralErased;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.contracts.TherapistAssigned;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.ServiceIT;

/** What the tests of casework do again and again. */
abstract class CaseworkStory extends ServiceIT {

  static final String CLIENT =
      """
      {"referralId": "%s", "name": "Canary Client", "ageBand": "35_44", "clientGroups": ["AT_RISK"],
       "hopes": "canary hopes", "accessNeeds": null, "somethingNew": 1,
       "contact": {"email": {"address": "canary@example.org", "safeToContact": true,
                             "discreet": true},
                   "phone": null,
                   "post": {"lines": null, "postcode": null, "prisonNumber": "A1234BC",
                            "safeToContact": true},
                   "willCheckBack": true, "preferredTimes": ["EVENING"]}}
      """;

  static final String SESSION =
      """
      {"date": "%s", "minutes": 50, "kind": "%s", "mode": "ONLINE", "attendance": "ATTENDED",
       "topics": ["URGES"], "practice": "PARTLY", "confidence": 4, "understanding": 10,
       "note": "canary note", "concern": true}
      """;

  final String caseId = "c-" + UUID.randomUUID();
  final String referralId = "r-" + UUID.randomUUID();

  final TherapistAssigned assigned = assignment(caseId, referralId);

  /** That the therapist has the client, since two days ago. */
  static TherapistAssigned assignment(String caseId, String referralId) {
    return new TherapistAssigned(
        caseId,
        "o1",
        List.of(referralId),
        "t5",
        Instant.now().minus(Duration.ofDays(2)),
        HelpKind.INDIVIDUAL,
        Delivery.ONLINE);
  }

  /** The case, open and seen by its therapist. */
  void theCaseIsOpen() {
    others().tell(referralId, caseId, CLIENT.formatted(referralId));
    wire().say(assigned);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(get("t5", "/api/cases/" + caseId)).hasStatusOk());
  }

  /** That the person withdrew when the case was theirs. */
  ReferralWithdrawn withdrawn() {
    return new ReferralWithdrawn(referralId, Instant.now(), caseId);
  }

  /** That the person withdrew when no case was theirs. */
  ReferralWithdrawn withdrawnBefore() {
    return new ReferralWithdrawn(referralId, Instant.now(), null);
  }

  /** That the person was erased when the case was theirs. */
  ReferralErased erased() {
    return new ReferralErased(referralId, Instant.now(), caseId);
  }

  /** That what the therapist accepted can't stand. */
  AssignmentCancelled cancelled() {
    return new AssignmentCancelled(caseId, List.of(referralId), "t5", Instant.now());
  }

  static String session(String kind) {
    return SESSION.formatted(today(), kind);
  }
}
