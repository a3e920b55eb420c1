package org.stopso.notification.adapter.mail;

import io.micrometer.tracing.Span;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.stopso.kit.trace.Step;
import org.stopso.kit.trace.Traces;

/**
 * Connections to the mail server that are used again: opening one costs more than the mail. As many
 * as mails are sent at once. One that the server has closed meanwhile is replaced.
 */
@Component
class SmtpConnections implements DisposableBean {

  private final JavaMailSenderImpl server;
  private final Traces traces;
  private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

  SmtpConnections(JavaMailSenderImpl server, Traces traces) {
    this.server = server;
    this.traces = traces;
  }

  void send(Mail mail) throws MessagingException {
    try (Step step = traces.next("smtp send", Span.Kind.CLIENT)) {
      step.with("network.protocol.name", "smtp");
      try {
        hand(mail);
      } catch (MessagingException | RuntimeException failed) {
        step.failed(failed);
        throw failed;
      }
    }
  }

  private void hand(Mail mail) throws MessagingException {
    Transport connection = idleOrNew();
    try {
      connection.sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException | RuntimeException failed) {
      closeQuietly(connection);
      throw failed;
    }
    idle.addFirst(connection);
  }

  private Transport idleOrNew() throws MessagingException {
    Transport found;
    while ((found = idle.pollFirst()) != null) {
      if (found.isConnected()) {
        return found;
      }
      closeQuietly(found);
    }
    Transport fresh = server.getSession().getTransport("smtp");
    fresh.connect(
        server.getHost(),
        server.getPort(),
        blankAsNull(server.getUsername()),
        blankAsNull(server.getPassword()));
    return fresh;
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static void closeQuietly(Transport connection) {
    try {
      connection.close();
    } catch (MessagingException alreadyGone) {
      // what is closed is what was wanted
    }
  }

  @Override
  public void destroy() {
    idle.forEach(SmtpConnections::closeQuietly);
    idle.clear();
  }
}
