package org.stopso.acceptance.browser.inside;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.acceptance.Platform;
import org.stopso.acceptance.browser.Chromium;
import org.stopso.acceptance.browser.Look;
import org.stopso.acceptance.browser.Visit;

/** What those see who run or build the platform, narrow and wide. */
@Order(Integer.MAX_VALUE - 10)
class OperationsIT {

  @BeforeAll
  static void startBrowser() {
    Chromium.onlyWhereAllIsLookedAt();
  }

  static Stream<Look> looks() {
    return Look.all(true);
  }

  static Stream<Look> englishLooks() {
    return Look.inEnglish();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyComponentIsAsGood(Look look) {
    Visit.pays(
        referralService(),
        look,
        visit -> {
          visit.open("/ops/components");
          visit.lookAt("components", ".govuk-panel");
          visit.goOn();
          visit.lookAt("components-mistakes", ".govuk-error-summary");
          visit.open("/ops/components/staff");
          visit.lookAt("components-staff", ".govuk-panel");
        });
  }

  @ParameterizedTest
  @MethodSource("englishLooks")
  void whatIsHeldIsLeftOutForAReason(Look look) throws Exception {
    String key = UUID.randomUUID().toString();
    sendWhatNobodyCanRead(key);
    Visit.pays(
        referralService(),
        look,
        visit -> {
          String skip = "article:has-text('" + key + "') form[action$='/skip'] ";
          visit.page().waitForCondition(() -> isThere(visit, skip));
          visit.lookAt("held", skip);
          visit.page().locator(skip + "[name=reason]").fill("Made by hand, says nothing.");
          visit.press(skip + "button");
          visit.lookAt("held-none", "h1");
        });
    Visit.pays(
        look,
        visit -> {
          visit.open("/api/docs");
          visit.lookAt("docs", "a[href^='/api/docs/']");
        });
  }

  private static boolean isThere(Visit visit, String what) {
    visit.open("/ops/held");
    return visit.page().locator(what).count() > 0;
  }

  private static void sendWhatNobodyCanRead(String key) throws Exception {
    ProducerRecord<byte[], byte[]> flawed =
        new ProducerRecord<>("stopso.matching", bytes(key), bytes("{\"declinedAt\": 12, "));
    flawed
        .headers()
        .add("ce_id", bytes(key))
        .add("ce_type", bytes("org.stopso.matching.OfferMade.v1"));
    try (KafkaProducer<byte[], byte[]> matching =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Platform.running().text("kafka")),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      matching.send(flawed).get();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static URI referralService() {
    return URI.create(Platform.running().describe().at("/services/referral/url").asString());
  }
}
