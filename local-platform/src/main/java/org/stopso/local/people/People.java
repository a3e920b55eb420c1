package org.stopso.local.people;

import java.io.IOException;
import java.time.Clock;
import org.stopso.local.issuer.Issuer;
import org.stopso.local.mail.MailServer;

/** Starts the mail server and then the issuer, and ends with a signal. */
public final class People {
  private People() {}

  /** Ports come from the environment, see {@code LocalPlatform}. */
  public static void main(String[] arguments) throws IOException {
    MailServer mail =
        MailServer.start(
            number("STOPSO_SMTP_PORT", 2525),
            number("STOPSO_MAILBOX_PORT", 8025),
            number("STOPSO_MAILBOX_KEEPS", 5000),
            Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(mail::close, "stop-mail"));
    Issuer.start(arguments);
  }

  private static int number(String name, int otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : Integer.parseInt(value.strip());
  }
}
