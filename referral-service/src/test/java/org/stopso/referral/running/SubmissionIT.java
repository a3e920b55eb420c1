package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.stopso.referral.domain.form.Answers;
import tools.jackson.databind.JsonNode;

class SubmissionIT extends RunningService {

  @Autowired MongoTemplate store;
  @Autowired MeterRegistry meters;

  @Test
  void aRequestIsAnsweredWithReferenceCodeAndLines() {
    Reply reply = posting("/api/referrals", Answers.ofSelf().values());
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.response().getHeader("Location")).isNull();
    JsonNode body = reply.json();
    assertThat(body.get("reference").asString()).matches("[0-9A-HJKMNP-TV-Z]{8}");
    assertThat(body.get("returnCode").asString()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}.{4}");
    assertThat(body.get("status").asString()).isEqualTo("MATCHING");
    assertThat(body.has("householdCode")).isTrue();
    assertThat(body.get("householdCode").isNull()).isTrue();
    assertThat(namesOf(body)).contains("Samaritans").doesNotContain("Emergency services");
  }

  @Test
  void requestsTakenInAreCountedByFormAndByWhatScreeningSaid() {
    double proceeding = counted("SELF", "PROCEED", false);
    double held = counted("SELF", "HOLD", false);
    double urgent = counted("SELF", "HOLD", true);
    double family = counted("FAMILY_MEMBER", "PROCEED", false);
    String key = "counted-once-" + System.nanoTime();
    for (int time = 0; time < 2; time++) {
      assertThat(
              submitting(Answers.ofSelf().with("screening.selfHarm", true).values(), key).status())
          .isEqualTo(201);
    }
    assertThat(counted("SELF", "HOLD", true) - urgent).isEqualTo(1);
    submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    assertThat(counted("SELF", "HOLD", false) - held).isEqualTo(1);
    submitted(Answers.ofFamily().values());
    assertThat(counted("FAMILY_MEMBER", "PROCEED", false) - family).isEqualTo(1);
    assertThat(posting("/api/referrals", "{}").status()).isEqualTo(422);
    assertThat(counted("SELF", "PROCEED", false) - proceeding).isZero();
  }

  private double counted(String source, String outcome, boolean urgent) {
    return meters
        .get("stopso.referrals.submitted")
        .tag("source", source)
        .tag("outcome", outcome)
        .tag("urgent", String.valueOf(urgent))
        .counter()
        .count();
  }

  /**
   * Each command is waited for: what can be asked at once is, and nothing that is known already.
   */
  @Test
  void theStoreIsAskedNoMoreOftenThanItMust() {
    Map<String, Object> proceeding = Answers.ofSelf().values();
    assertThat(commandsOf(proceeding, "counted-commands-" + System.nanoTime())).isEqualTo(5);
    Map<String, Object> held = Answers.ofSelf().with("screening.selfHarm", true).values();
    assertThat(commandsOf(held, "counted-commands-" + System.nanoTime())).isEqualTo(6);
  }

  private long commandsOf(Map<String, Object> answers, String key) {
    long before = commands();
    assertThat(submitting(answers, key).status()).isEqualTo(201);
    return commands() - before;
  }

  /** In the transaction of a request; what the relay asks of its entries is not counted. */
  private long commands() {
    return meters.find("mongodb.driver.commands").timers().stream()
        .filter(SubmissionIT::isOfARequest)
        .mapToLong(Timer::count)
        .sum();
  }

  private static boolean isOfARequest(Timer timer) {
    String collection = String.valueOf(timer.getId().getTag("collection"));
    return Set.of("idempotency", "referrals", "queue", "outbox_sequences").contains(collection)
        || (collection.equals("outbox") && "insert".equals(timer.getId().getTag("command")));
  }

  @Test
  void dangerIsHeldAndAnsweredWithEmergencyLinesFirst() {
    JsonNode body =
        posting("/api/referrals", Answers.ofSelf().with("screening.dangerNow", true).values())
            .json();
    assertThat(body.get("status").asString()).isEqualTo("HELD");
    assertThat(namesOf(body).getFirst()).isEqualTo("Emergency services");
    assertThat(namesOf(body)).contains("NSPCC Helpline");
  }

  @Test
  void linesServeTheNationOfThePlace() {
    Map<String, Object> survivor =
        Answers.ofSelf().with("clientGroups", List.of("SURVIVOR")).with("stage", null).values();
    JsonNode body = posting("/api/referrals", survivor).json();
    assertThat(namesOf(body))
        .contains("Live Fear Free (Wales)")
        .doesNotContain("Rape Crisis Scotland Helpline");
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsStored() {
    long before = documents();
    Reply reply =
        posting(
            "/api/referrals",
            Answers.ofSelf().with("outcode", "SO1").with("consents.processing", null).values());
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.response().getContentType()).startsWith("application/problem+json");
    assertThat(reply.json().get("type").asString()).isEqualTo("/problems/invalid");
    assertThat(reply.json().get("errors").valueStream().map(error -> error.get("field").asString()))
        .containsExactlyInAnyOrder("outcode", "consents.processing");
    assertThat(documents()).isEqualTo(before);
  }

  @Test
  void mistakesOfFormHaveTheirOwnAnswers() {
    assertThat(posting("/api/referrals", "{").status()).isEqualTo(400);
    assertThat(posting("/api/referrals", "[]").status()).isEqualTo(422);
    assertThat(posting("/api/referrals", "{\"source\": null, \"contact\": 7}").status())
        .isEqualTo(422);
    assertThat(submitting(Answers.ofSelf().values(), "short").status()).isEqualTo(422);
  }

  @Test
  void fiftyAtOnceWithOneKeyMakeOneReferralAndOneAnswer() throws Exception {
    long before = store.getCollection("referrals").countDocuments();
    Map<String, Object> answers = Answers.ofSelf().values();
    Callable<String> one =
        () -> {
          Reply reply;
          do { // who waited in vain, since the machine has much else to do, presses again
            reply = submitting(answers, "fifty-at-once-with-one-key");
          } while (reply.status() == 503);
          return reply.status() + " " + reply.text();
        };
    Set<String> replies;
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> sent =
          many.invokeAll(IntStream.range(0, 50).mapToObj(i -> one).toList());
      replies = sent.stream().map(Future::resultNow).collect(Collectors.toSet());
    }
    assertThat(replies).singleElement().asString().startsWith("201 ");
    assertThat(store.getCollection("referrals").countDocuments()).isEqualTo(before + 1);
    assertThat(
            submitting(Answers.ofSelf().with("name", "Else").values(), "fifty-at-once-with-one-key")
                .status())
        .isEqualTo(422);
  }

  @Test
  void absentAndNullAndEmptyAreTheSameRequest() {
    String key = "the-same-request-however-written";
    Reply first = submitting(Answers.ofSelf().with("maxTravelKm", null).values(), key);
    Reply again =
        submitting(Answers.ofSelf().with("prisonId", "").with("referrer", null).values(), key);
    assertThat(again.text()).isEqualTo(first.text());
  }

  private static List<String> namesOf(JsonNode body) {
    return body.get("signposting").valueStream().map(line -> line.get("name").asString()).toList();
  }

  private long documents() {
    return store.getCollectionNames().stream()
        .mapToLong(name -> store.getCollection(name).countDocuments())
        .sum();
  }
}
