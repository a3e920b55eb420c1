package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.stopso.acceptance.Traced.named;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stopso.local.observe.SpanSeen;
import org.stopso.local.observe.TraceSeen;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** One trace leads from a request for help to its mails, and says nothing of whoever asked. */
class TraceIT {

  private static final String BIRD = "Zilpzalpfink";

  /** What somebody outside would have their request called. */
  private static final String OUTSIDE = "0af7651916cd43dd8448eb211c80319c";

  private static final String ASKED_FOR_ADDRESS =
      "http get /internal/therapists/{therapistId}/recipient";

  /** Who listens to referrals: matching-, therapist- and notification-service. */
  private static final int LISTENERS = 3;

  private final RunningPlatform platform = Platform.running();

  @BeforeAll
  static void ourOwnPlatform() {
    assumeTrue(Platform.isOurs(), "one that runs already sends traces elsewhere");
  }

  @Test
  void oneTraceLeadsFromTheRequestToTheMailsAndStaysOneWhenARecordIsReadTwice() throws Exception {
    try (EventLog events = new EventLog(platform.text("kafka"))) {
      JsonNode receipt = askForHelp();
      EventLog.Entry submitted = submittedWith(receipt, events);
      TraceSeen trace =
          Traced.await("with two mails", seen -> isOf(submitted, seen) && isWhole(seen));

      assertThat(trace.id()).as("each trace begins at the gateway").isNotEqualTo(OUTSIDE);
      assertThat(named(trace, "smtp send").stream().map(span -> Traced.wayTo(trace, span)))
          .containsExactlyInAnyOrder(toTheClient(), toTheTherapist());
      assertThat(wayToTheAddressOf(trace))
          .containsExactly(
              "gateway",
              "referral-service",
              "matching-service",
              "notification-service",
              "therapist-service");

      Eventually.within("both are logged as sent", () -> logged(" is sent", trace) == 2);
      assertThat(headersOf(submitted)).doesNotContainKeys("baggage", "tracestate");
      readAgain(submitted, trace);

      String code = receipt.get("returnCode").asString();
      String reference = receipt.get("reference").asString();
      Traced.saysNothingOf(BIRD, OUTSIDE, "@", code, code.replace("-", ""), reference);
    }
  }

  @Test
  void whatSomebodyTypedWronglyIsInNoTrace() {
    Map<String, Object> request = Requests.forHelp("NP26");
    request.put("ageBand", BIRD);
    Api.anybody(platform).post("/api/referrals?from=" + BIRD, request).expecting(422);
    Api.anybody(platform).get("/" + BIRD).expecting(404);
    Traced.await(
        "of a refusal",
        trace -> trace.spans().stream().anyMatch(span -> "422".equals(statusOf(span))));
    Traced.saysNothingOf(BIRD);
  }

  private JsonNode askForHelp() {
    Map<String, Object> request = Requests.forHelp("NP26");
    request.put("name", BIRD);
    request.put("contact", Requests.contact(BIRD + "@example.org"));
    Map<String, String> outside =
        Map.of("traceparent", "00-" + OUTSIDE + "-b7ad6b7169203331-01", "baggage", "who=" + BIRD);
    return Api.anybody(platform)
        .send("POST", "/api/referrals", request, outside)
        .expecting(201)
        .json();
  }

  private long logged(String what, TraceSeen trace) throws IOException {
    return Files.readString(platform.directory().resolve("logs").resolve("notification.log"))
        .lines()
        .filter(line -> line.contains(what) && line.contains(trace.id()))
        .count();
  }

  /** Each service tells of its own steps when it likes, the last ones perhaps first. */
  private static boolean isWhole(TraceSeen trace) {
    return named(trace, "smtp send").size() == 2
        && named(trace, "stopso.referrals process").size() == LISTENERS
        && !named(trace, ASKED_FOR_ADDRESS).isEmpty();
  }

  private static List<String> toTheClient() {
    return List.of(
        "gateway http post /api/referrals",
        "referral-service http post /api/referrals",
        "referral-service stopso.referrals publish",
        "notification-service stopso.referrals process",
        "notification-service notify",
        "notification-service smtp send");
  }

  private static List<String> toTheTherapist() {
    return List.of(
        "gateway http post /api/referrals",
        "referral-service http post /api/referrals",
        "referral-service stopso.referrals publish",
        "matching-service stopso.referrals process",
        "matching-service stopso.matching publish",
        "notification-service stopso.matching process",
        "notification-service notify",
        "notification-service smtp send");
  }

  /** The services on the way to the question where a therapist's mail goes. */
  private static List<String> wayToTheAddressOf(TraceSeen trace) {
    SpanSeen answer = named(trace, ASKED_FOR_ADDRESS).getFirst();
    return trace.wayTo(answer).stream().map(SpanSeen::service).distinct().toList();
  }

  private EventLog.Entry submittedWith(JsonNode receipt, EventLog events) {
    String referralId =
        Api.of(platform, platform.accounts("COORDINATOR").getFirst())
            .post(
                "/api/coordination/referrals/search",
                Map.of("reference", receipt.get("reference").asString()))
            .expecting(200)
            .json()
            .get("referralId")
            .asString();
    return events.awaitFor("ReferralSubmitted", referralId);
  }

  private static boolean isOf(EventLog.Entry record, TraceSeen trace) {
    return headersOf(record).getOrDefault("traceparent", "").contains(trace.id());
  }

  /**
   * As after a relay's or a consumer's restart: it is handled again, in the trace, without effect.
   */
  private void readAgain(EventLog.Entry entry, TraceSeen trace) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", platform.text("kafka")),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  entry.topic(), null, entry.raw().key(), entry.value(), entry.raw().headers()))
          .get(20, TimeUnit.SECONDS);
    }
    TraceSeen again =
        Traced.await(
            "with a record that was read twice",
            seen ->
                seen.id().equals(trace.id())
                    && named(seen, "stopso.referrals process").size() == 2 * LISTENERS);
    assertThat(named(again, "stopso.matching publish")).hasSize(1);
    assertThat(named(again, "smtp send")).hasSize(2);
  }

  private static Map<String, String> headersOf(EventLog.Entry entry) {
    return StreamSupport.stream(entry.raw().headers().spliterator(), false)
        .collect(
            Collectors.toMap(
                Header::key, header -> new String(header.value(), StandardCharsets.UTF_8)));
  }

  private static String statusOf(SpanSeen span) {
    return span.attributes().getOrDefault("status", "");
  }
}
