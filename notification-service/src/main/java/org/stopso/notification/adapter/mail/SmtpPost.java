package org.stopso.notification.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Problem;
import org.stopso.notification.domain.post.Post;
import org.stopso.notification.domain.post.Whereabouts;

/** Hands mails to the mail server. Its answers may repeat the address, so they are not logged. */
@Component
class SmtpPost implements Post {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
  private static final int FOR_GOOD = 500;

  private final Wording wording;
  private final MailWriter writer;
  private final JavaMailSenderImpl server;
  private final SmtpConnections connections;

  SmtpPost(
      Wording wording, MailWriter writer, JavaMailSenderImpl server, SmtpConnections connections) {
    this.wording = wording;
    this.writer = writer;
    this.server = server;
    this.connections = connections;
  }

  @Override
  public Optional<Problem> hand(Notification notification, Whereabouts.Reachable to) {
    Letter letter = wording.letter(notification, to);
    try {
      connections.send(
          writer.write(server.getSession(), notification, letter, to.address().open()));
      return Optional.empty();
    } catch (MessagingException refused) {
      return Optional.of(problemIn(refused, notification.id()));
    }
  }

  private static Problem problemIn(MessagingException refused, String id) {
    for (Exception cause = refused; cause != null; cause = next(cause)) {
      Problem found = meaningOf(cause);
      if (found != null) {
        LOG.info("{}: {} ({})", id, found, cause.getClass().getSimpleName());
        return found;
      }
    }
    LOG.info("{}: {}", id, refused.getClass().getSimpleName());
    return Problem.MAIL_SERVER_AWAY;
  }

  private static @Nullable Problem meaningOf(Exception cause) {
    return switch (cause) {
      case AddressException malformed -> Problem.ADDRESS_REFUSED;
      case SMTPAddressFailedException address ->
          by(address.getReturnCode(), Problem.ADDRESS_REFUSED);
      case SMTPSenderFailedException sender -> by(sender.getReturnCode(), Problem.MAIL_REFUSED);
      case SMTPSendFailedException mail when mail.getNextException() == null ->
          by(mail.getReturnCode(), Problem.MAIL_REFUSED);
      default -> null;
    };
  }

  private static Problem by(int answer, Problem forGood) {
    return answer >= FOR_GOOD ? forGood : Problem.MAIL_SERVER_AWAY;
  }

  private static @Nullable Exception next(Exception cause) {
    return cause instanceof MessagingException chained ? chained.getNextException() : null;
  }
}
