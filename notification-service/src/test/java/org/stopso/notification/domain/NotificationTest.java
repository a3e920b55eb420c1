package org.stopso.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stopso.terms.Delivery;

class NotificationTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(2), Duration.ofMinutes(15), 2, Duration.ofDays(3));

  private final Notification fresh =
      Notification.of(new Message.TherapistFound("case-1"), Recipient.client("referral-1"), NOW);

  @Test
  void theSameMessageToTheSameRecipientIsTheSameNotification() {
    Notification later =
        Notification.of(
            new Message.TherapistFound("case-1"),
            Recipient.client("referral-1"),
            NOW.plusSeconds(60));
    Notification other =
        Notification.of(new Message.TherapistFound("case-1"), Recipient.client("referral-2"), NOW);

    assertThat(later.id()).isEqualTo(fresh.id());
    assertThat(other.id()).isNotEqualTo(fresh.id());
  }

  @Test
  void whatWaitingMendsIsTriedAgainUntilItIsOver() {
    Progress once = failed(Progress.Pending.at(NOW), Problem.MAIL_SERVER_AWAY);
    assertThat(once)
        .isEqualTo(new Progress.Pending(1, NOW.plusSeconds(2), Problem.MAIL_SERVER_AWAY));

    assertThat(failed((Progress.Pending) once, Problem.OWNER_AWAY))
        .isEqualTo(new Progress.GaveUp(2, NOW, Problem.OWNER_AWAY));
  }

  @Test
  void whatWaitingDoesNotMendIsGivenUpAtOnce() {
    assertThat(failed(Progress.Pending.at(NOW), Problem.ADDRESS_REFUSED))
        .isEqualTo(new Progress.GaveUp(1, NOW, Problem.ADDRESS_REFUSED));
  }

  @Test
  void sendingAgainStartsFromTheBeginningAndCountsAsANewMail() {
    Notification over = fresh.now(new Progress.GaveUp(2, NOW, Problem.OWNER_AWAY));

    Notification again = over.again(NOW.plusSeconds(60));

    assertThat(again.progress()).isEqualTo(Progress.Pending.at(NOW.plusSeconds(60)));
    assertThat(again.round()).isEqualTo(1);
    assertThat(again.version()).isEqualTo(2);
  }

  @Test
  void sendingAgainWhatIsUnderWayChangesNothing() {
    assertThat(fresh.again(NOW.plusSeconds(60))).isSameAs(fresh);
  }

  @Test
  void whatIsHeldBackIsSentOnceItIsLetGoWithAllItsTime() {
    Notification heldBack =
        Notification.heldBack(
            new Message.RequestReceived("referral-1"), Recipient.client("referral-1"), NOW);
    assertThat(heldBack.isHeldBack()).isTrue();
    assertThat(heldBack.id()).isEqualTo("request-received.referral-1.referral-1");
    assertThat(fresh.isHeldBack()).isFalse();
    assertThat(fresh.now(new Progress.NoWay(NOW, Progress.Because.GONE)).isHeldBack()).isFalse();

    Instant later = NOW.plus(Duration.ofDays(30));
    Notification letGo = heldBack.letGo(later);

    assertThat(letGo.isHeldBack()).isFalse();
    assertThat(letGo.progress()).isEqualTo(Progress.Pending.at(later));
    assertThat(PATIENCE.isOver(1, letGo.createdAt(), later)).isFalse();
    assertThat(letGo.version()).isEqualTo(heldBack.version() + 1);
  }

  @Test
  void anOfferIsPointlessOnceItCanNoLongerBeAnswered() {
    Message offer = new Message.Offer("offer-1", "Wales", Delivery.ONLINE, NOW);

    assertThat(offer.isPointless(NOW.minusMillis(1))).isFalse();
    assertThat(offer.isPointless(NOW)).isTrue();
    assertThat(fresh.message().isPointless(NOW.plusSeconds(86_400))).isFalse();
  }

  private static Progress failed(Progress.Pending so, Problem problem) {
    return so.failed(problem, NOW, NOW, 0.5, PATIENCE);
  }
}
