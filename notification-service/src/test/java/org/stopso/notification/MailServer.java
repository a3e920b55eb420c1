package org.stopso.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.stopso.local.process.Ports;

/** A real mail server that can be away for a while; what it got, it keeps. */
final class MailServer implements AutoCloseable {

  /** A mail as its reader sees it. */
  record Mail(String to, String messageId, String subject, String text, String raw) {}

  private final int port = Ports.free();
  private final List<Mail> earlier = new ArrayList<>();
  private GreenMail server = newServer();

  MailServer() {
    server.start();
  }

  int port() {
    return port;
  }

  List<Mail> to(String address) {
    return all().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  List<Mail> all() {
    var all = new ArrayList<>(earlier);
    for (MimeMessage mail : server.getReceivedMessages()) {
      all.add(read(mail));
    }
    return all;
  }

  void goAway() {
    List<Mail> all = all();
    earlier.clear();
    earlier.addAll(all);
    server.stop();
  }

  void comeBack() {
    server = newServer();
    server.start();
  }

  private GreenMail newServer() {
    return new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
  }

  private static Mail read(MimeMessage mail) {
    try {
      var raw = new ByteArrayOutputStream();
      mail.writeTo(raw);
      return new Mail(
          mail.getAllRecipients()[0].toString(),
          mail.getMessageID(),
          mail.getSubject(),
          (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent(),
          raw.toString(UTF_8));
    } catch (MessagingException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
