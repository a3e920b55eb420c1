package org.stopso.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.bson.Document;
import org.stopso.benchmarks.load.Load;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/**
 * Requests at a fixed rate, and when SMTP had taken the mail that offers each to a therapist. The
 * requests are withdrawn afterwards, so that the therapists have their places again.
 */
final class OfferMails {

  private static final Pattern LINK = Pattern.compile("/offers/([0-9a-f-]{36})");

  private final RunningPlatform platform;
  private final Backlog backlog;

  OfferMails(RunningPlatform platform, Backlog backlog) {
    this.platform = platform;
    this.backlog = backlog;
  }

  /**
   * What came of it.
   *
   * @param millis from when each was due to be sent until its mail was taken, sorted
   */
  record Mailed(int submitted, long[] millis) {

    long share(double share) {
      return millis.length == 0
          ? Long.MAX_VALUE
          : millis[Math.max(0, (int) Math.ceil(share * millis.length) - 1)];
    }
  }

  /** One run; nothing is left of it when this returns. */
  Mailed after(Supplier<byte[]> requests, int perSecond, Duration length) {
    Map<String, Long> dueMillis = new ConcurrentHashMap<>();
    Map<String, String> codes = new ConcurrentHashMap<>();
    long offset = System.currentTimeMillis() - System.nanoTime() / 1_000_000;
    new Load(platform.gateway().resolve("/api/referrals"), requests)
        .atRate(
            perSecond,
            length,
            sent -> {
              JsonNode answer = Roomy.JSON.readTree(sent.body());
              String reference = answer.get("reference").asString();
              dueMillis.put(reference, sent.dueNanos() / 1_000_000 + offset);
              codes.put(reference, answer.get("returnCode").asString());
            });
    backlog.drain();
    long[] millis = mailed(dueMillis);
    withdraw(codes.values());
    return new Mailed(dueMillis.size(), millis);
  }

  private void withdraw(Collection<String> codes) {
    Load.each(
        platform.gateway().resolve("/api/referrals/withdrawal"),
        codes.stream().map(code -> ("{\"returnCode\":\"" + code + "\"}").getBytes(UTF_8)).toList());
    backlog.drain();
  }

  private long[] mailed(Map<String, Long> dueMillis) {
    Map<String, Instant> mailOfOffer = mailOfOffer();
    Map<String, String> referenceOf = new HashMap<>();
    backlog
        .store()
        .getDatabase("referral")
        .getCollection("referrals")
        .find()
        .projection(new Document("reference", 1))
        .forEach(one -> referenceOf.put(one.getString("_id"), one.getString("reference")));
    LongStream.Builder millis = LongStream.builder();
    for (Document offer : backlog.store().getDatabase("matching").getCollection("offers").find()) {
      Long due = dueMillis.get(reference(referenceOf, offer));
      Instant mailed = mailOfOffer.get(offer.getString("_id"));
      if (due != null && mailed != null) {
        millis.add(mailed.toEpochMilli() - due);
      }
    }
    return millis.build().sorted().toArray();
  }

  private static String reference(Map<String, String> referenceOf, Document offer) {
    List<String> referrals = offer.getList("referralIds", String.class);
    return referenceOf.getOrDefault(referrals.getFirst(), "");
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
}
