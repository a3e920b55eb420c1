package org.stopso.therapist.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stopso.therapist.OtherServices.others;
import static org.stopso.therapist.Wire.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.contracts.SessionLogged;
import org.stopso.terms.EndingReason;
import org.stopso.terms.HelpKind;

class CaseworkIT extends CaseworkStory {

  private static final int ROUNDS = 20;

  @Test
  void fromAssignmentToEnding() {
    theCaseIsOpen();
    assertThat(get("t5", "/api/cases/" + caseId))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state": "OPEN", "withoutDetails": [], "sessions": [], "agreement": null, "version": 1,
             "clients": [{"name": "Canary Client", "ageBand": "35_44", "hopes": "canary hopes",
               "contact": {"email": {"address": "canary@example.org"},
                 "post": {"lines": [], "prisonNumber": "A1234BC"}}}]}
            """);

    assertThat(post("t5", sessions(), session("INDIVIDUAL")))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.number")
        .isEqualTo(1);
    SessionLogged logged = wire().await(SessionLogged.class, caseId, 1).getFirst();
    assertThat(logged.therapistId()).isEqualTo("t5");
    assertThat(logged.referralIds()).containsExactly(referralId);
    assertThat(logged.date()).isEqualTo(today());
    assertThat(logged.confidence()).isEqualTo(4);
    assertThat(get("t5", "/api/cases/" + caseId))
        .bodyJson()
        .extractingPath("$.sessions[0].note")
        .isEqualTo("canary note");

    String ending = "{\"reason\": \"COMPLETED\", \"confidence\": 8}";
    for (int i = 0; i < 2; i++) {
      assertThat(post("t5", "/api/cases/" + caseId + "/ending", ending))
          .hasStatusOk()
          .bodyJson()
          .isLenientlyEqualTo("{\"state\": \"ENDED\", \"sessions\": 1}");
    }
    assertThat(post("t5", sessions(), session("INDIVIDUAL")))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/case-ended");
    CaseEnded ended = wire().await(CaseEnded.class, caseId, 1).getFirst();
    assertThat(ended.reason()).isEqualTo(EndingReason.COMPLETED);
    assertThat(ended.confidence()).isEqualTo(8);

    assertThat(store()).contains(caseId).doesNotContain("canary note", "Canary Client", "canary h");
    assertThat(wire().everything()).contains(caseId).doesNotContain("canary");
    assertThat(wire().heard(CaseEnded.class, caseId)).hasSize(1);
  }

  @Test
  void itIsItsTherapistsAndNobodyElses() throws Exception {
    theCaseIsOpen();
    byte[] anothers = body(get("t1", "/api/cases/" + caseId).exchange());
    byte[] nobodys = body(get("t1", "/api/cases/c-none").exchange());
    assertThat(anothers).isEqualTo(nobodys);
    assertThat(get("t1", "/api/cases/" + caseId)).hasStatus(404);
    assertThat(post("t1", sessions(), session("INDIVIDUAL"))).hasStatus(404);
    assertThat(post("t1", sessions(), "{}")).hasStatus(404);
    assertThat(post("t1", "/api/cases/" + caseId + "/ending", "{\"reason\": \"OTHER\"}"))
        .hasStatus(404);
    assertThat(get("t1", "/cases/" + caseId + "?opening=5")).hasStatus(404);
    assertThat(store()).contains("case.read");
  }

  @Test
  void whatCannotBeToldNowIsNamedAndAServiceThatIsAwayIsNoAnswer() {
    theCaseIsOpen();
    others().forget(referralId, caseId);
    assertThat(get("t5", "/api/cases/" + caseId))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"clients\": [], \"withoutDetails\": [\"%s\"]}".formatted(referralId));
    others().fail(referralId, caseId);
    assertThat(get("t5", "/api/cases/" + caseId)).hasStatus(503).containsHeader("Retry-After");
  }

  @Test
  void aSessionOfBothTogetherNeedsJointWorkAgreed() {
    theCaseIsOpen();
    assertThat(post("t5", sessions(), session("COUPLE")))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/joint-work-not-agreed");
    String agreement =
        """
        {"plannedSessions": null, "frequency": "WEEKLY", "jointWork": true, "agreedOn": "%s"}
        """
            .formatted(today());
    assertThat(put("t5", "/api/cases/" + caseId + "/agreement", agreement)).hasStatusOk();
    assertThat(post("t5", sessions(), session("COUPLE"))).hasStatus(201);
    assertThat(wire().await(SessionLogged.class, caseId, 1).getFirst().kind())
        .isEqualTo(HelpKind.COUPLE);
  }

  @Test
  void allThatCannotBeReadIsNamedAtOnceEvenUnderAKeyThatHasItsAnswer() {
    theCaseIsOpen();
    String key = "key-of-" + caseId;
    assertThat(post("t5", sessions(), session("INDIVIDUAL")).header("Idempotency-Key", key))
        .hasStatus(201);
    String wrong =
        session("EVERYBODY").replace("50", "\"50\"").replace(today().toString(), "today");
    assertThat(post("t5", sessions(), wrong).header("Idempotency-Key", key))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder("kind", "minutes", "date");
    assertThat(
            post("t5", "/api/cases/" + caseId + "/ending", "{\"reason\": 1, \"confidence\": {}}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder("reason", "confidence");
    assertThat(
            put(
                "t5",
                "/api/cases/" + caseId + "/agreement",
                "{\"frequency\": 1, \"jointWork\": 2}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder("frequency", "jointWork", "agreedOn");
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsLogged() {
    theCaseIsOpen();
    String wrong =
        session("INDIVIDUAL")
            .replace(today().toString(), today().plusDays(1).toString())
            .replace("50", "481");
    assertThat(post("t5", sessions(), wrong))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactly("date", "minutes");
    assertThat(post("t5", sessions(), session("NOBODY")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("kind");
    assertThat(get("t5", "/api/cases/" + caseId)).bodyText().contains("\"sessions\":[]");
  }

  @Test
  void manyAtOnceAreNumberedWithoutGapsAndTheSameKeyLogsOne() throws Exception {
    theCaseIsOpen();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> posts =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(i -> () -> status("the-same-key-for-" + i / 2))
              .toList();
      for (var answer : all.invokeAll(posts)) {
        assertThat(answer.get()).isEqualTo(201);
      }
    }
    assertThat(wire().await(SessionLogged.class, caseId, 4))
        .extracting(SessionLogged::number)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void aWithdrawalEndsTheCase() {
    theCaseIsOpen();
    wire().say(withdrawn());
    assertThat(wire().await(CaseEnded.class, caseId, 1).getFirst().reason())
        .isEqualTo(EndingReason.CLIENT_LEFT);
  }

  @Test
  void anErasureEndsTheCase() {
    theCaseIsOpen();
    wire().say(erased());
    assertThat(wire().await(CaseEnded.class, caseId, 1).getFirst().reason())
        .isEqualTo(EndingReason.CLIENT_LEFT);
  }

  @Test
  void aWithdrawalSeenBeforeTheAssignmentEndsTheCaseOnceItIsOpen() {
    wire().say(withdrawn());
    await().atMost(Duration.ofMinutes(1)).until(() -> store().contains(referralId));
    wire().say(assigned);
    assertThat(wire().await(CaseEnded.class, caseId, 1).getFirst().reason())
        .isEqualTo(EndingReason.CLIENT_LEFT);
  }

  @Test
  void withdrawnWhileTheTherapistAcceptedTheCaseIsCancelled() {
    wire().say(withdrawnBefore());
    theCaseIsOpen();
    wire().say(cancelled());
    assertThat(wire().await(CaseEnded.class, caseId, 1).getFirst().reason())
        .isEqualTo(EndingReason.CANCELLED);
  }

  @Test
  void aWithdrawalThatNamesNoCaseEndsNone() {
    theCaseIsOpen();
    wire().say(withdrawnBefore());
    aLaterEventOfTheSameReferralIsHandled();
    assertThat(get("t5", "/api/cases/" + caseId))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("OPEN");
    wire().say(cancelled());
    assertThat(wire().await(CaseEnded.class, caseId, 1).getFirst().reason())
        .isEqualTo(EndingReason.CANCELLED);
  }

  @Test
  void assignmentAndWithdrawalAtTheSameTimeEndTheCaseOnce() {
    for (int i = 0; i < ROUNDS; i++) {
      wire().say(new ReferralWithdrawn(referralId + i, Instant.now(), caseId + i));
      wire().say(assignment(caseId + i, referralId + i));
    }
    for (int i = 0; i < ROUNDS; i++) {
      assertThat(wire().await(CaseEnded.class, caseId + i, 1))
          .extracting(CaseEnded::reason)
          .containsExactly(EndingReason.CLIENT_LEFT);
    }
  }

  @Test
  void aCancelledAssignmentClosesTheCaseOnce() {
    theCaseIsOpen();
    wire().say(cancelled());
    wire().say(cancelled());
    wire().say(assigned);
    assertThat(wire().await(CaseEnded.class, caseId, 1).getFirst().reason())
        .isEqualTo(EndingReason.CANCELLED);
    theCaseOfAnotherReferralOfTheSameKeyIsHandledAfterwards();
    assertThat(wire().heard(CaseEnded.class, caseId)).hasSize(1);
  }

  /** A withdrawal of the same key, which is heard after the one before, and leaves its mark. */
  private void aLaterEventOfTheSameReferralIsHandled() {
    String next = caseId + "-next";
    wire().say(assignment(next, referralId));
    wire().say(new ReferralWithdrawn(referralId, Instant.now(), next));
    assertThat(wire().await(CaseEnded.class, next, 1)).hasSize(1);
  }

  private void theCaseOfAnotherReferralOfTheSameKeyIsHandledAfterwards() {
    String next = caseId + "-next";
    wire().say(assignment(next, referralId));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(get("t5", "/api/me/cases")).bodyText().contains(next));
  }

  private int status(String key) {
    return post("t5", sessions(), session("INDIVIDUAL"))
        .header("Idempotency-Key", key)
        .exchange()
        .getResponse()
        .getStatus();
  }

  private String sessions() {
    return "/api/cases/" + caseId + "/sessions";
  }

  private static byte[] body(MvcTestResult answer) {
    return answer.getResponse().getContentAsByteArray();
  }
}
