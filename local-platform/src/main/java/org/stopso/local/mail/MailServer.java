package org.stopso.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** SMTP in, mailbox out, both on the loopback interface. */
public final class MailServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  static {
    // otherwise it is looked for in all jars for each part of each mail
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  private final GreenMail smtp;
  private final MailboxServer pages;

  private MailServer(GreenMail smtp, MailboxServer pages) {
    this.smtp = smtp;
    this.pages = pages;
  }

  /**
   * Starts both.
   *
   * @param smtpPort where mail arrives; anybody may send to anybody
   * @param mailboxPort where it can be read
   * @param keeps how many messages are kept
   */
  public static MailServer start(int smtpPort, int mailboxPort, int keeps, Clock clock)
      throws IOException {
    Mailbox mailbox = new Mailbox(keeps);
    GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    smtp.getUserManager().setMessageDeliveryHandler(new Postman(mailbox, clock));
    smtp.start();
    return new MailServer(smtp, MailboxServer.start(mailbox, mailboxPort));
  }

  @Override
  public void close() {
    pages.close();
    smtp.stop();
  }
}
