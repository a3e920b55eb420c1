package org.stopso.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stopso.local.running.RunningPlatform;

/**
 * Under a steady stream of referrals services die at random, the broker once and the store once;
 * nothing is lost and nothing happens twice. {@code -Dstopso.faults.rounds}, {@code
 * -Dstopso.faults.seed}.
 */
class FaultsIT {

  private static final Pattern LINK = Pattern.compile("/offers/([0-9a-f-]{36})");

  /** What a killed mailer had in hand is another's after two minutes. */
  private static final Duration MAILED_WITHIN = Duration.ofMinutes(5);

  private static final Duration SETTLED_WITHIN = Duration.ofMinutes(5);

  private final RunningPlatform platform = Platform.running();
  private final int rounds = Integer.getInteger("stopso.faults.rounds", 15);
  private final long seed = Long.getLong("stopso.faults.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Instant began = Instant.now();

  @Test
  void everyReferralHasOneOutcomeAndEveryEventOneEffect() throws Exception {
    say("seed " + seed + ", rounds " + rounds);
    List<People.Receipt> receipts;
    int mailersKilled = 0;
    try (EventLog events = new EventLog(platform.text("kafka"));
        Caseloads caseloads = new Caseloads(platform);
        BusyTherapists therapists = new BusyTherapists(platform)) {
      try (People people = new People(platform, random)) {
        mailersKilled = injectFaults(people);
        people.close();
        receipts = people.receipts();
        assertThat(people.gaveUp()).as("people who never got an answer").isEmpty();
      }
      say("everything is back; " + receipts.size() + " referrals accepted");
      Eventually.within(SETTLED_WITHIN, "every referral ended", () -> allEnded(receipts));
      say("every referral ended");
      assertThat(caseloads.exceeded()).as("caseloads seen with more than their places").isEmpty();
      assertThat(caseloads.samples()).isGreaterThan(rounds);
      Eventually.within(
          "all events read",
          () -> count(events, "CaseEnded") >= count(events, "TherapistAssigned"));
      nothingMissingAndNothingTwice(events.all());
      oneAssignmentEach(events.all(), receipts.size());
      oneMailForEachOffer(events.all(), mailersKilled);
      say("every offer mailed");
    }
    new MainPathIT().somebodyAsksForHelpAndIsHelpedAndSaysHowItWent();
  }

  private int injectFaults(People people) {
    Faults faults = new Faults(platform, random);
    int mailersKilled = 0;
    int answered = 0;
    for (int round = 1; round <= rounds; round++) {
      faults.leaveInPeace();
      people.awaitAnswersBeyond(answered);
      String victim = faults.killSomeService();
      answered = people.receipts().size();
      say("round " + round + " killed " + victim);
      mailersKilled += victim.equals("notification") ? 1 : 0;
      if (round == (rounds + 2) / 3) {
        faults.kill("infrastructure", "kafka");
        say("killed the broker");
      }
      if (round == (2 * rounds + 2) / 3) {
        faults.kill("infrastructure", "mongo");
        say("killed the store");
      }
    }
    faults.awaitAllReady();
    return mailersKilled;
  }

  private void say(String what) {
    System.out.println("faults: after " + began.until(Instant.now()).toSeconds() + " s " + what);
  }

  private boolean allEnded(List<People.Receipt> receipts) {
    Api anybody = Api.anybody(platform);
    return receipts.stream()
        .allMatch(
            receipt ->
                anybody
                    .post("/api/referrals/status", Map.of("returnCode", receipt.returnCode()))
                    .json()
                    .path("status")
                    .asString("")
                    .equals("ENDED"));
  }

  /** A repeated record is the same record; sequences have no gap, in the order of arrival. */
  private static void nothingMissingAndNothingTwice(List<EventLog.Entry> entries) {
    Map<String, EventLog.Entry> byId = new LinkedHashMap<>();
    for (EventLog.Entry entry : entries) {
      EventLog.Entry first = byId.putIfAbsent(entry.id(), entry);
      assertThat(first == null || Arrays.equals(first.value(), entry.value()))
          .as("the same event id with another value: " + entry.id())
          .isTrue();
    }
    byId.values().stream()
        .filter(entry -> !entry.topic().equals("stopso.therapist-profiles"))
        .collect(groupingBy(entry -> entry.topic() + " " + entry.key()))
        .forEach(
            (key, events) -> {
              for (int at = 0; at < events.size(); at++) {
                assertThat(events.get(at).sequence()).as(key).isEqualTo(at + 1L);
              }
            });
  }

  private static void oneAssignmentEach(List<EventLog.Entry> entries, int referrals) {
    Map<String, List<EventLog.Entry>> byName =
        entries.stream()
            .collect(toMap(EventLog.Entry::id, entry -> entry, (first, again) -> first))
            .values()
            .stream()
            .collect(groupingBy(EventLog.Entry::name));
    for (String name : List.of("TherapistAssigned", "CaseEnded")) {
      Map<String, List<EventLog.Entry>> byReferral =
          byName.getOrDefault(name, List.of()).stream()
              .collect(groupingBy(entry -> entry.json().get("referralIds").get(0).asString()));
      assertThat(byReferral.values()).as(name).allSatisfy(events -> assertThat(events).hasSize(1));
      assertThat(byReferral.size()).as(name).isGreaterThanOrEqualTo(referrals);
    }
    assertThat(
            byName.getOrDefault("SessionLogged", List.of()).stream()
                .collect(groupingBy(EventLog.Entry::key))
                .values())
        .as("one session a case")
        .allSatisfy(events -> assertThat(events).hasSize(1));
  }

  /**
   * A mail that SMTP has taken when the process dies, before the note of it, goes out again: that
   * one duplicate for each killed mailer is the price of never losing one.
   */
  private void oneMailForEachOffer(List<EventLog.Entry> entries, int mailersKilled) {
    List<String> offers =
        entries.stream()
            .filter(entry -> entry.name().equals("OfferMade"))
            .map(entry -> entry.json().get("offerId").asString())
            .distinct()
            .toList();
    Eventually.within(
        MAILED_WITHIN, "a mail for each offer", () -> mailsByOffer().keySet().containsAll(offers));
    Map<String, Long> mails = mailsByOffer();
    long duplicates = offers.stream().mapToLong(offer -> mails.getOrDefault(offer, 0L) - 1).sum();
    assertThat(duplicates).as("mails sent twice").isLessThanOrEqualTo(4L * mailersKilled);
  }

  private Map<String, Long> mailsByOffer() {
    return new Mailbox(platform)
        .all().stream()
            .map(mail -> LINK.matcher(mail.text()))
            .filter(Matcher::find)
            .collect(groupingBy(link -> link.group(1), counting()));
  }

  private static long count(EventLog events, String name) {
    return events.all().stream()
        .filter(entry -> entry.name().equals(name))
        .map(EventLog.Entry::id)
        .distinct()
        .count();
  }
}
