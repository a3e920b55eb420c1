package org.stopso.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.stopso.kit.personal.Personal;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Patience;
import org.stopso.notification.domain.Problem;
import org.stopso.notification.domain.Progress;
import org.stopso.notification.domain.Recipient;
import org.stopso.notification.domain.post.Addresses;
import org.stopso.notification.domain.post.Post;
import org.stopso.notification.domain.post.Whereabouts;
import org.stopso.terms.Delivery;

class SendNotificationTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Whereabouts AT_HOME =
      new Whereabouts.Reachable(Personal.of("sam@example.org"), false, "en", null);
  private static final String THERAPIST = "therapist-1";
  private static final Progress.Pending PENDING = Progress.Pending.at(NOW);

  private final List<String> handed = new ArrayList<>();
  private final KnownNotifications known = new KnownNotifications();
  private Addresses addresses = about -> Optional.of(AT_HOME);
  private Post post =
      (notification, to) -> {
        handed.add(notification.id());
        return Optional.empty();
      };

  @Test
  void whatTheMailServerTakesIsSent() {
    assertThat(attempt(received())).isEqualTo(new Progress.Sent(1, NOW));
    assertThat(handed).hasSize(1);
  }

  @Test
  void whoHasNoSafeEmailIsLeftAlone() {
    addresses = about -> Optional.of(new Whereabouts.NoSafeEmail());
    assertThat(attempt(received()))
        .isEqualTo(new Progress.NoWay(NOW, Progress.Because.NO_SAFE_EMAIL));
    assertThat(handed).isEmpty();
  }

  @Test
  void whoIsGoneIsLeftAlone() {
    addresses = about -> Optional.of(new Whereabouts.Gone());
    assertThat(attempt(received())).isEqualTo(new Progress.NoWay(NOW, Progress.Because.GONE));
    assertThat(handed).isEmpty();
  }

  @Test
  void anOwnerThatHasNotHeardOfItYetIsAskedAgain() {
    addresses = about -> Optional.of(new Whereabouts.NotHeardOf());
    assertThat(attempt(received()))
        .isEqualTo(new Progress.Pending(1, NOW.plusSeconds(2), Problem.OWNER_BEHIND));
    assertThat(handed).isEmpty();
  }

  @Test
  void aClientWhoIsKnownNotToBeTheirsIsNotAnnouncedToATherapist() {
    know(ofCase("case-2", THERAPIST, Message.AssignmentCancelled::new), PENDING);
    know(ofCase("case-1", "another", Message.AssignmentCancelled::new), PENDING);
    Notification assigned = ofCase("case-1", THERAPIST, Message.ClientAssigned::new);
    assertThat(attempt(assigned)).isEqualTo(new Progress.Sent(1, NOW));
    know(ofCase("case-1", THERAPIST, Message.AssignmentCancelled::new), PENDING);
    assertThat(attempt(assigned)).isEqualTo(new Progress.NoWay(NOW, Progress.Because.OVERTAKEN));
    know(ofCase("case-1", THERAPIST, Message.AssignmentCancelled::new), new Progress.Sent(1, NOW));
    assertThat(attempt(assigned)).isEqualTo(new Progress.NoWay(NOW, Progress.Because.OVERTAKEN));
    assertThat(handed).hasSize(1);
  }

  @Test
  void aCancellationWaitsForWhatIsUnderWayAboutTheSameCase() {
    Notification cancelled = ofCase("case-1", THERAPIST, Message.AssignmentCancelled::new);
    know(ofCase("case-2", THERAPIST, Message.ClientAssigned::new), PENDING);
    assertThat(attempt(cancelled)).isEqualTo(new Progress.Sent(1, NOW));
    know(ofCase("case-1", THERAPIST, Message.ClientAssigned::new), PENDING);
    assertThat(attempt(cancelled))
        .isEqualTo(new Progress.Pending(1, NOW.plusSeconds(2), Problem.NOT_ITS_TURN));
    assertThat(handed).hasSize(1);
  }

  @Test
  void aCancellationIsSentWhateverBecameOfTheWordBefore() {
    Notification cancelled = ofCase("case-1", THERAPIST, Message.AssignmentCancelled::new);
    for (Progress before :
        List.of(
            new Progress.Sent(1, NOW),
            new Progress.NoWay(NOW, Progress.Because.OVERTAKEN),
            new Progress.GaveUp(9, NOW, Problem.MAIL_SERVER_AWAY))) {
      know(ofCase("case-1", THERAPIST, Message.ClientAssigned::new), before);
      assertThat(attempt(cancelled)).as(before.toString()).isEqualTo(new Progress.Sent(1, NOW));
    }
  }

  @Test
  void anOwnerThatIsAwayIsAskedAgain() {
    addresses = about -> Optional.empty();
    assertThat(attempt(received()))
        .isEqualTo(new Progress.Pending(1, NOW.plusSeconds(2), Problem.OWNER_AWAY));
  }

  @Test
  void aMailServerThatIsAwayIsTriedAgain() {
    post = (notification, to) -> Optional.of(Problem.MAIL_SERVER_AWAY);
    assertThat(attempt(received()))
        .isEqualTo(new Progress.Pending(1, NOW.plusSeconds(2), Problem.MAIL_SERVER_AWAY));
  }

  @Test
  void aFaultOfOursIsTriedAgain() {
    post =
        (notification, to) -> {
          throw new IllegalStateException("no words");
        };
    assertThat(attempt(received()))
        .isEqualTo(new Progress.Pending(1, NOW.plusSeconds(2), Problem.FAULT));
  }

  @Test
  void anOfferThatHasRunOutIsNotSent() {
    assertThat(attempt(offerUntil(NOW)))
        .isEqualTo(new Progress.NoWay(NOW, Progress.Because.TOO_LATE));
    assertThat(attempt(offerUntil(NOW.plusMillis(1)))).isEqualTo(new Progress.Sent(1, NOW));
  }

  private Progress attempt(Notification notification) {
    var patience =
        new Patience(Duration.ofSeconds(2), Duration.ofMinutes(15), 9, Duration.ofDays(3));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var failures = new Failures(patience, clock, () -> 1L << 63);
    var turns = new Turns(known);
    var send = new SendNotification(addresses, post, turns, failures, clock);
    return send.attempt(notification, PENDING);
  }

  private void know(Notification notification, Progress so) {
    known.put(notification.now(so));
  }

  private static Notification ofCase(
      String caseId, String therapist, Function<String, Message> message) {
    return Notification.of(message.apply(caseId), Recipient.therapist(therapist), NOW);
  }

  private static Notification received() {
    return Notification.of(
        new Message.RequestReceived("referral-1"), Recipient.client("referral-1"), NOW);
  }

  private static Notification offerUntil(Instant until) {
    return Notification.of(
        new Message.Offer("offer-1", "Wales", Delivery.ONLINE, until),
        Recipient.therapist("therapist-1"),
        NOW);
  }
}
