package org.stopso.acceptance;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.stopso.acceptance.upgrade.NewerBuild;
import org.stopso.acceptance.upgrade.SecondInstance;
import org.stopso.local.running.RunningPlatform;

/**
 * A rolling upgrade of matching-service: for a while two builds work side by side on one store, in
 * one consumer group and with one relay's lease; the newer has one more field in a document and in
 * two events. What holds then is written in docs/operations.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollingUpgradeIT {

  private static final Path FOLDER = Path.of("target", "newer").toAbsolutePath();
  private static final String OLDER = "matching-service@local";
  private static final Duration UP_WITHIN = Duration.ofMinutes(4);
  private static final int MOST_REQUESTS = 20;

  private final RunningPlatform platform = Platform.running();
  private final Api anybody = Api.anybody(platform);
  private final List<String> returnCodes = new ArrayList<>();
  private final MongoClient client = MongoClients.create(platform.text("mongo"));
  private final MongoDatabase store = client.getDatabase("matching");
  private final NewerBuild build;
  private final SecondInstance newer;
  private final EventLog events = new EventLog(platform.text("kafka"));

  RollingUpgradeIT() throws Exception {
    build = NewerBuild.of(Path.of("..").toAbsolutePath().normalize(), FOLDER);
    newer = SecondInstance.start(build, platform, FOLDER.resolve("matching.log"));
  }

  /** Somebody who asked for help, and the offer that was made for them. */
  private record Asked(String referralId, String returnCode, Offers.Open offer) {}

  @BeforeAll
  void bothAreUp() {
    Eventually.within(UP_WITHIN, "the newer build is ready", () -> isReady(newer.url()));
  }

  @AfterAll
  void nothingIsLeft() throws Exception {
    newer.close();
    events.close();
    returnCodes.forEach(
        code -> anybody.post("/api/referrals/withdrawal", Map.of("returnCode", code)));
    client.close();
  }

  @Test
  void eachBuildReadsWhatTheOtherWroteAndFinishesWhatItBegan() throws Exception {
    assertThat(relaying()).isEqualTo(OLDER);
    Asked begunByNewer = askUntilOfferedBy(true, platform.gateway());
    Asked begunByOlder = askUntilOfferedBy(false, platform.gateway());
    assertThat(relaying()).isEqualTo(OLDER);
    eachReadsTheEventsOfBoth(begunByNewer, begunByOlder);
    eachFinishesWhatTheOtherBegan(begunByNewer, begunByOlder);

    olderStops();
    Eventually.within("the newer relays", () -> relaying().equals(SecondInstance.NAME));
    askUntilOfferedBy(true, newer.url());
    olderIsThereAgain();
    Asked announcedByNewer = askUntilOfferedBy(false, platform.gateway());
    assertThat(relaying()).isEqualTo(SecondInstance.NAME);
    assertThat(made(announcedByNewer)).doesNotContain(NewerBuild.FIELD);

    newer.close();
    Eventually.within("the older relays", () -> relaying().equals(OLDER));
    assertThat(offeredByNewer(ask(platform.gateway()))).as("the way back").isFalse();
  }

  /** The relay, of whichever build, passes on what was written; contracts ignore or lack it. */
  private void eachReadsTheEventsOfBoth(Asked begunByNewer, Asked begunByOlder) throws Exception {
    assertThat(made(begunByNewer)).contains(NewerBuild.FIELD, NewerBuild.VALUE);
    assertThat(made(begunByOlder)).doesNotContain(NewerBuild.FIELD);
    assertThat(build.read("OfferMade", bytes(made(begunByNewer))))
        .contains(NewerBuild.FIELD + "=" + NewerBuild.VALUE);
    assertThat(build.read("OfferMade", bytes(made(begunByOlder))))
        .contains(NewerBuild.FIELD + "=null");
    for (Asked asked : List.of(begunByNewer, begunByOlder)) {
      // referral-service and notification-service know the older contract
      new Mailbox(platform).await("/offers/" + asked.offer().offerId());
      Eventually.within("offered", () -> status(asked).equals("OFFERED"));
    }
  }

  private void eachFinishesWhatTheOtherBegan(Asked begunByNewer, Asked begunByOlder) {
    Api atNewer = Api.of(platform, begunByOlder.offer().therapist()).at(newer.url());
    Api atOlder = Api.of(platform, begunByNewer.offer().therapist());
    accept(atNewer, begunByOlder);
    accept(atOlder, begunByNewer);
    for (Asked asked : List.of(begunByNewer, begunByOlder)) {
      Eventually.within("assigned", () -> status(asked).equals("ASSIGNED"));
    }
    assertThat(stored(begunByOlder)).containsEntry(NewerBuild.FIELD, NewerBuild.VALUE);
    // a document is written whole: what the older build doesn't know is lost when it writes
    assertThat(stored(begunByNewer)).doesNotContainKey(NewerBuild.FIELD);
    assertThat(
            Api.of(platform, begunByNewer.offer().therapist())
                .at(newer.url())
                .get("/api/me/offers")
                .expecting(200)
                .body())
        .contains(begunByNewer.offer().offerId());
  }

  private static void accept(Api therapist, Asked asked) {
    therapist
        .post("/api/offers/" + asked.offer().offerId() + "/acceptance", Map.of())
        .expecting(200);
  }

  private Asked askUntilOfferedBy(boolean newerBuild, URI origin) {
    for (int request = 0; request < MOST_REQUESTS; request++) {
      Asked asked = ask(origin);
      if (offeredByNewer(asked) == newerBuild) {
        return asked;
      }
    }
    throw new AssertionError(
        "none of %d offers by the %s build"
            .formatted(MOST_REQUESTS, newerBuild ? "newer" : "older"));
  }

  /** Somebody asks for help; the therapist looks for the offer at {@code origin}. */
  private Asked ask(URI origin) {
    var receipt = anybody.post("/api/referrals", Requests.forHelp("NP26")).expecting(201).json();
    String returnCode = receipt.get("returnCode").asString();
    returnCodes.add(returnCode);
    String referralId =
        Api.of(platform, platform.accounts("COORDINATOR").getFirst())
            .post(
                "/api/coordination/referrals/search",
                Map.of("reference", receipt.get("reference").asString()))
            .expecting(200)
            .json()
            .get("referralId")
            .asString();
    return new Asked(referralId, returnCode, new Offers(platform, origin).await(referralId));
  }

  private boolean offeredByNewer(Asked asked) {
    return stored(asked).containsKey(NewerBuild.FIELD);
  }

  private Document stored(Asked asked) {
    return Objects.requireNonNull(
        store.getCollection("offers").find(eq(asked.offer().offerId())).first());
  }

  /** The event that the offer was made, as it arrived. */
  private String made(Asked asked) {
    return new String(
        events.awaitFor("OfferMade", asked.referralId()).value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String relaying() {
    return Objects.requireNonNull(store.getCollection("outbox_lease").find(eq("relay")).first())
        .getString("owner");
  }

  private String status(Asked asked) {
    return anybody
        .post("/api/referrals/status", Map.of("returnCode", asked.returnCode()))
        .expecting(200)
        .json()
        .get("status")
        .asString();
  }

  /** It ends when it is asked to; the local platform starts it again, as a cluster would. */
  private void olderStops() {
    ProcessHandle older =
        ProcessHandle.of(platform.pid("services", "matching").orElseThrow()).orElseThrow();
    older.destroy();
    older.onExit().join();
  }

  private void olderIsThereAgain() {
    URI url = URI.create(platform.describe().at("/services/matching/url").asString());
    Eventually.within(UP_WITHIN, "the older build is ready again", () -> isReady(url));
  }

  private static boolean isReady(URI service) {
    URI readiness = service.resolve("/actuator/health/readiness");
    return Api.exchange(HttpRequest.newBuilder(readiness).build()).status() == 200;
  }
}
