package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.local.running.RunningPlatform;

/** What is wrong is said, by field; and then nothing is stored. */
class BadInputIT {

  private final RunningPlatform platform = Platform.running();
  private final Api anybody = Api.anybody(platform);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name            | \"\"                       | name",
        "name            | null                       | name",
        "name            | 7                          | name",
        "ageBand         | \"35\"                     | ageBand",
        "outcode         | \"ZZ99\"                   | outcode",
        "outcode         | null                       | outcode",
        "prisonId        | \"CFI\"                    | outcode",
        "hopes           | \"\"                       | hopes",
        "help            | \"PARTNER\"                | help",
        "delivery        | []                         | delivery",
        "delivery        | [\"PRISON_VIDEO\"]         | delivery",
        "maxTravelKm     | 301                        | maxTravelKm",
        "maxTravelKm     | 0                          | maxTravelKm",
        "contact         | {}                         | contact",
        "clientGroups    | []                         | clientGroups",
        "surprise        | 1                          | surprise"
      })
  void theFieldIsNamedAndNothingIsStored(String field, String value, String named) {
    Map<String, Object> request = Requests.forHelp("NP26");
    request.put(field, Platform.JSON.readTree(value));
    long before = referrals();

    Api.Reply reply = anybody.post("/api/referrals", request).expecting(422);

    assertThat(reply.json().get("errors").get(0).get("field").asString()).isEqualTo(named);
    assertThat(reply.json().get("errors").get(0).get("message").asString()).isNotBlank();
    assertThat(referrals()).isEqualTo(before);
  }

  @Test
  void fiftyAtOnceWithOneKeyMakeOneReferralAndOneAnswer() throws Exception {
    long before = referrals();
    Map<String, Object> request = Requests.forHelp("NP26");
    Callable<String> press = () -> pressed(request, "fifty-at-once-number-" + before);
    Set<String> answers = new HashSet<>();
    try (ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all = fingers.invokeAll(java.util.Collections.nCopies(50, press));
      for (Future<String> one : all) {
        answers.add(one.get());
      }
    }

    assertThat(answers).hasSize(1);
    assertThat(referrals()).isEqualTo(before + 1);
  }

  /** Whoever waited for the first in vain, since the machine has much else to do, presses again. */
  private String pressed(Map<String, Object> request, String key) {
    Api.Reply reply = anybody.post("/api/referrals", request, key);
    while (reply.status() == 503) {
      reply = anybody.post("/api/referrals", request, key);
    }
    return reply.expecting(201).body();
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    String key = "another-body-number-" + referrals();
    anybody.post("/api/referrals", Requests.forHelp("NP26"), key).expecting(201);
    Api.Reply reply = anybody.post("/api/referrals", Requests.forHelp("CF10"), key).expecting(422);
    assertThat(reply.json().get("errors").get(0).get("field").asString())
        .isEqualTo("Idempotency-Key");
  }

  @Test
  void allCodesThatOpenNothingAreAnsweredAlike() {
    Set<String> answers = new HashSet<>();
    for (String code : List.of("7QK2-AAAA-BBBB-CCCC-DDDD-EEEE", "no code at all", "1")) {
      answers.add(
          anybody.post("/api/referrals/status", Map.of("returnCode", code)).expecting(404).body());
    }
    assertThat(answers).hasSize(1);
  }

  private long referrals() {
    try (MongoClient store = MongoClients.create(platform.text("mongo"))) {
      return store.getDatabase("referral").getCollection("referrals").countDocuments();
    }
  }
}
