package org.stopso.notification.adapter.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stopso.notification.domain.Notification;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the mail of a letter: plain text and HTML, no tracking, marked as automatic. */
@Component
class MailWriter {

  private static final String CHARSET = UTF_8.name();

  private final MailSettings settings;
  private final ITemplateEngine templates;
  private final Clock clock;

  MailWriter(MailSettings settings, ITemplateEngine templates, Clock clock) {
    this.settings = settings;
    this.templates = templates;
    this.clock = clock;
  }

  /** Throws what has no proper address as an AddressException. */
  Mail write(Session session, Notification notification, Letter letter, String address)
      throws MessagingException {
    var mail = new Mail(session, messageId(notification));
    mail.setFrom(sender());
    mail.setRecipient(RecipientType.TO, new InternetAddress(address, /* strict= */ true));
    mail.setSubject(letter.subject(), CHARSET);
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setContentLanguage(new String[] {letter.language()});
    mail.setContent(new MimeMultipart("alternative", text(letter), html(letter)));
    mail.saveChanges();
    return mail;
  }

  private InternetAddress sender() throws MessagingException {
    try {
      return new InternetAddress(settings.from(), settings.senderName(), CHARSET);
    } catch (UnsupportedEncodingException impossible) {
      throw new MessagingException("UTF-8 is missing", impossible);
    }
  }

  /** The same for each copy of a notification; says nothing about what it is. */
  private String messageId(Notification notification) {
    String source = notification.id() + "#" + notification.round();
    return "<" + digest(source) + "@" + settings.domain() + ">";
  }

  private static MimeBodyPart text(Letter letter) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(letter.text(), CHARSET);
    return part;
  }

  private MimeBodyPart html(Letter letter) throws MessagingException {
    var context = new Context(Locale.forLanguageTag(letter.language()));
    context.setVariable("letter", letter);
    var part = new MimeBodyPart();
    part.setText(templates.process("mail/letter", context), CHARSET, "html");
    return part;
  }

  private static String digest(String source) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(source.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
