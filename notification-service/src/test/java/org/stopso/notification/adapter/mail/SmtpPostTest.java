package org.stopso.notification.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.trace.Traces;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Problem;
import org.stopso.notification.domain.Progress;
import org.stopso.notification.domain.Recipient;
import org.stopso.notification.domain.post.Whereabouts;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class SmtpPostTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Notification RECEIVED =
      Notification.of(
          new Message.RequestReceived("019a8c1e-5f00-7a11-8c3d-000000000001"),
          Recipient.client("019a8c1e-5f00-7a11-8c3d-000000000001"),
          NOW);

  private final GreenMail mailbox = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void theMailIsTextAndHtmlMarkedAsAutomaticFromANeutralSender() throws Exception {
    mailbox.start();

    assertThat(hand(mailbox.getSmtp().getPort(), RECEIVED, "sam@example.org")).isEmpty();

    MimeMessage mail = mailbox.getReceivedMessages()[0];
    Multipart parts = (Multipart) mail.getContent();
    BodyPart text = parts.getBodyPart(0);
    BodyPart html = parts.getBodyPart(1);
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(text.getContentType()).startsWith("text/plain");
    assertThat(html.getContentType()).startsWith("text/html");
    assertThat((String) html.getContent())
        .contains("lang=\"en\"", "<a href=\"https://portal.example/return\">")
        .doesNotContain("<img", "xmlns");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getFrom()[0]).hasToString("Messages <no-reply@messages.example>");
  }

  @Test
  void nothingOfADiscreetMailNamesUs() throws Exception {
    mailbox.start();
    hand(mailbox.getSmtp().getPort(), RECEIVED, "sam@example.org");

    String raw = GreenMailUtil.getWholeMessage(mailbox.getReceivedMessages()[0]);
    assertThat(raw).doesNotContainIgnoringCase("stopso").doesNotContainIgnoringCase("therap");
  }

  @Test
  void aCopyHasTheSameMessageIdAndASecondRoundAnother() throws Exception {
    mailbox.start();
    int port = mailbox.getSmtp().getPort();
    hand(port, RECEIVED, "sam@example.org");
    hand(port, RECEIVED, "sam@example.org");
    var over = RECEIVED.now(new Progress.Sent(1, NOW));
    hand(port, over.again(NOW), "sam@example.org");

    MimeMessage[] mails = mailbox.getReceivedMessages();
    assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
    assertThat(mails[2].getMessageID()).isNotEqualTo(mails[0].getMessageID());
    assertThat(mails[0].getMessageID()).matches("<[0-9a-f]{32}@messages\\.example>");
  }

  @Test
  void oneConnectionCarriesManyMails() throws Exception {
    try (var server = new ScriptedSmtp("250")) {
      SmtpPost post = post(server.port());
      for (int i = 0; i < 3; i++) {
        assertThat(post.hand(RECEIVED, at("sam@example.org"))).isEmpty();
      }
      assertThat(server.mails()).isEqualTo(3);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aConnectionTheServerClosedIsReplaced() throws Exception {
    mailbox.start();
    int port = mailbox.getSmtp().getPort();
    SmtpPost post = post(port);
    post.hand(RECEIVED, at("sam@example.org"));
    mailbox.stop();
    var again = new GreenMail(new ServerSetup(port, null, "smtp"));
    again.start();
    try {
      assertThat(post.hand(RECEIVED, at("sam@example.org"))).isEmpty();
      assertThat(again.getReceivedMessages()).hasSize(1);
    } finally {
      again.stop();
    }
  }

  @Test
  void anAddressRefusedForGoodIsToldFromOneRefusedForNow() throws Exception {
    try (var server = new ScriptedSmtp("550")) {
      assertThat(hand(server.port(), RECEIVED, "sam@example.org"))
          .contains(Problem.ADDRESS_REFUSED);
    }
    try (var server = new ScriptedSmtp("450")) {
      assertThat(hand(server.port(), RECEIVED, "sam@example.org"))
          .contains(Problem.MAIL_SERVER_AWAY);
    }
  }

  @Test
  void whatIsNoAddressIsRefusedWithoutAsking() {
    assertThat(hand(1, RECEIVED, "not an address")).contains(Problem.ADDRESS_REFUSED);
  }

  @Test
  void aServerThatIsNotThereIsAway() {
    assertThat(hand(1, RECEIVED, "sam@example.org")).contains(Problem.MAIL_SERVER_AWAY);
  }

  private static Optional<Problem> hand(int port, Notification notification, String address) {
    return post(port).hand(notification, at(address));
  }

  private static Whereabouts.Reachable at(String address) {
    return new Whereabouts.Reachable(Personal.of(address), true, "en", null);
  }

  private static SmtpPost post(int port) {
    var settings =
        new MailSettings(
            "no-reply@messages.example",
            "Messages",
            "StopSO",
            "https://portal.example",
            ZoneId.of("Europe/London"));
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    var templates = new SpringTemplateEngine();
    templates.setTemplateResolver(resolver);
    var server = new JavaMailSenderImpl();
    server.setHost("localhost");
    server.setPort(port);
    server.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new SmtpPost(
        new Wording(settings),
        new MailWriter(settings, templates, clock),
        server,
        new SmtpConnections(server, Traces.none()));
  }
}
