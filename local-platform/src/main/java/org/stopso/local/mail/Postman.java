package org.stopso.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/** Takes what the SMTP server accepted and puts it into the mailbox, one message per recipient. */
final class Postman implements MessageDeliveryHandler {
  private final Mailbox mailbox;
  private final Clock clock;

  Postman(Mailbox mailbox, Clock clock) {
    this.mailbox = mailbox;
    this.clock = clock;
  }

  @Override
  public GreenMailUser handle(MovingMessage moving, MailAddress to) throws MessagingException {
    MimeMessage message = moving.getMessage();
    try {
      mailbox.add(
          new Mail(
              mailbox.nextId(),
              to.getEmail(),
              message.getSubject() == null ? "" : message.getSubject(),
              clock.instant(),
              MailParts.find(message, "text/plain"),
              MailParts.find(message, "text/html")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new NobodyElse(to.getEmail());
  }

  /** The server wants somebody to deliver to as well; the mailbox has the message already. */
  private record NobodyElse(String getEmail) implements GreenMailUser {
    @Override
    public String getLogin() {
      return getEmail;
    }

    @Override
    public void deliver(MovingMessage message) {}

    @Override
    public void deliver(MimeMessage message) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public String getPassword() {
      return "";
    }

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}

    @Override
    public String getQualifiedMailboxName() {
      return getEmail;
    }
  }
}
