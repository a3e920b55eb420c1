package org.stopso.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.bson.Document;
import org.stopso.benchmarks.load.Load;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/**
 * From the moment a request for help was due to be sent until SMTP had taken the mail that offers
 * it to a therapist, at 50 submissions a second: the whole chain through two topics.
 */
final class OfferMailRow {

  private static final int PER_SECOND = 50;
  private static final Duration DRAINED_WITHIN = Duration.ofSeconds(60);
  private static final Pattern LINK = Pattern.compile("/offers/([0-9a-f-]{36})");

  private final RunningPlatform platform;
  private final byte[] request;

  OfferMailRow(RunningPlatform platform, byte[] request) {
    this.platform = platform;
    this.request = request;
  }

  List<String> run(Duration warmUp, Duration length) {
    Load load = new Load(platform.gateway().resolve("/api/referrals"), () -> request);
    load.atRate(PER_SECOND, warmUp, sent -> {});
    Map<String, Long> dueMillis = new ConcurrentHashMap<>();
    long offset = System.currentTimeMillis() - System.nanoTime() / 1_000_000;
    load.atRate(
        PER_SECOND,
        length,
        sent ->
            dueMillis.put(
                Roomy.JSON.readTree(sent.body()).get("reference").asString(),
                sent.dueNanos() / 1_000_000 + offset));
    long[] millis = awaitMails(dueMillis);
    return List.of(
        row("p50, ms", share(millis, 0.5), "≤ 150 (aim 40)", share(millis, 0.5) <= 150),
        row("p99, ms", share(millis, 0.99), "≤ 1000 (aim 200)", share(millis, 0.99) <= 1000),
        "| offers mailed of %d submitted | %d | | | all | %s |"
            .formatted(
                dueMillis.size(),
                millis.length,
                IntakeRow.verdict(millis.length == dueMillis.size())));
  }

  private long[] awaitMails(Map<String, Long> dueMillis) {
    long deadline = System.nanoTime() + DRAINED_WITHIN.toNanos();
    long[] millis = mailed(dueMillis);
    while (millis.length < dueMillis.size() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(2_000_000_000L);
      millis = mailed(dueMillis);
    }
    return millis;
  }

  private long[] mailed(Map<String, Long> dueMillis) {
    Map<String, Instant> mailOfOffer = mailOfOffer();
    try (MongoClient store = MongoClients.create(platform.text("mongo"))) {
      Map<String, String> referenceOf = new HashMap<>();
      store
          .getDatabase("referral")
          .getCollection("referrals")
          .find()
          .forEach(one -> referenceOf.put(one.getString("_id"), one.getString("reference")));
      LongStream.Builder millis = LongStream.builder();
      for (Document offer : store.getDatabase("matching").getCollection("offers").find()) {
        Long due = dueMillis.get(reference(referenceOf, offer));
        Instant mailed = mailOfOffer.get(offer.getString("_id"));
        if (due != null && mailed != null) {
          millis.add(mailed.toEpochMilli() - due);
        }
      }
      return millis.build().sorted().toArray();
    }
  }

  private static String reference(Map<String, String> referenceOf, Document offer) {
    return referenceOf.getOrDefault(offer.getList("referralIds", String.class).getFirst(), "");
  }

  private Map<String, Instant> mailOfOffer() {
    Map<String, Instant> mails = new HashMap<>();
    try (var in = URI.create(platform.text("mailbox")).toURL().openStream()) {
      for (JsonNode mail : Roomy.JSON.readTree(in)) {
        Matcher link = LINK.matcher(mail.path("text").asString(""));
        if (link.find()) {
          mails.put(link.group(1), Instant.parse(mail.get("receivedAt").asString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return mails;
  }

  private static double share(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static String row(String what, double millis, String bar, boolean holds) {
    return String.format(
        Locale.ROOT, "| %s | %.0f | | | %s | %s |", what, millis, bar, IntakeRow.verdict(holds));
  }
}
