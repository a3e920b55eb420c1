package org.stopso.notification.adapter.calls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.stopso.kit.calls.ServiceAway;
import org.stopso.kit.calls.ServiceCalls;
import org.stopso.kit.calls.TooEarly;
import org.stopso.kit.personal.Personal;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Recipient;
import org.stopso.notification.domain.post.Addresses;
import org.stopso.notification.domain.post.Whereabouts;

/** Asks referral-service for clients and therapist-service for therapists. */
@Component
class AskedAddresses implements Addresses {

  private static final Logger LOG = LoggerFactory.getLogger(AskedAddresses.class);

  private final ServiceCalls calls;

  AskedAddresses(ServiceCalls calls) {
    this.calls = calls;
  }

  @Override
  public Optional<Whereabouts> of(Notification notification) {
    try {
      return Optional.of(
          ask(notification).map(Answer::whereabouts).orElseGet(Whereabouts.Gone::new));
    } catch (TooEarly early) {
      return Optional.of(new Whereabouts.NotHeardOf());
    } catch (ServiceAway away) {
      LOG.info("{} ({})", away.getMessage(), reasonOf(away));
      return Optional.empty();
    }
  }

  private Optional<Answer> ask(Notification notification) {
    return notification.message() instanceof Message.RequestReceived
        ? reception(notification.recipient())
        : recipient(notification.recipient(), notification.message());
  }

  /** The first message to a client may bring them a code, which is minted by asking. */
  private Optional<Answer> reception(Recipient recipient) {
    return calls.post(
        "referral",
        "/internal/referrals/" + recipient.id() + "/reception",
        "referral.reception",
        Answer.class);
  }

  private Optional<Answer> recipient(Recipient recipient, Message message) {
    return switch (recipient.kind()) {
      case CLIENT ->
          calls.get(
              "referral",
              "/internal/referrals/" + recipient.id() + "/recipient" + asIn(message),
              "referral.recipient",
              Answer.class);
      case REFERRER ->
          calls.get(
              "referral",
              "/internal/referrals/" + recipient.id() + "/referrer",
              "referral.recipient",
              Answer.class);
      case THERAPIST ->
          calls.get(
              "therapist",
              "/internal/therapists/" + recipient.id() + "/recipient",
              "therapist.recipient",
              Answer.class);
    };
  }

  /** Word of a therapist, or of a case's end, is for the client for whom that stands. */
  private static String asIn(Message message) {
    return switch (message) {
      case Message.TherapistFound found -> "?caseId=" + found.caseId();
      case Message.FeedbackAsked asked -> "?endedCaseId=" + asked.caseId();
      default -> "";
    };
  }

  private static String reasonOf(ServiceAway away) {
    Throwable cause = away.getCause();
    return cause == null ? "no reason" : cause.getClass().getSimpleName();
  }

  /**
   * What the owner answers; {@code email} only where it is safe to use, {@code returnCode} only
   * where a mail is to bring it. Prints without the code.
   */
  record Answer(@Nullable Email email, String locale, @Nullable String returnCode) {

    Whereabouts whereabouts() {
      return email == null
          ? new Whereabouts.NoSafeEmail()
          : new Whereabouts.Reachable(
              Personal.of(email.address()),
              email.discreet(),
              locale,
              Personal.ofNullable(returnCode));
    }

    @Override
    public String toString() {
      return "Answer[email=" + email + ", locale=" + locale + "]";
    }
  }

  /** An address, and whether its mails may name us. Prints without the address. */
  record Email(String address, boolean discreet) {

    @Override
    public String toString() {
      return "Email[discreet=" + discreet + "]";
    }
  }
}
