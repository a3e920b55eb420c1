package org.stopso.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.stopso.local.running.RunningPlatform;

/** The local platform's mailbox. */
public final class Mailbox {

  private final RunningPlatform platform;

  public Mailbox(RunningPlatform platform) {
    this.platform = platform;
  }

  /** One mail, as its reader sees it. */
  public record Mail(String id, String to, String subject, String text, String html, Instant at) {

    boolean says(String words) {
      return text.contains(words) || html.contains(words) || subject.contains(words);
    }
  }

  List<Mail> all() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(platform.text("mailbox"))).build();
    return StreamSupport.stream(Api.exchange(request).expecting(200).json().spliterator(), false)
        .map(
            mail ->
                new Mail(
                    mail.get("id").asString(),
                    mail.get("to").asString(),
                    mail.get("subject").asString(),
                    mail.path("text").asString(""),
                    mail.path("html").asString(""),
                    Instant.parse(mail.get("receivedAt").asString())))
        .toList();
  }

  /** The first mail whose text contains {@code words}, as soon as it is there. */
  Mail await(String words) {
    return Eventually.found("a mail that says " + words, () -> find(words));
  }

  /** The first mail to {@code address}, as soon as it is there. */
  public Mail awaitTo(String address) {
    return Eventually.found(
        "a mail to " + address,
        () -> all().stream().filter(mail -> mail.to().equals(address)).findFirst());
  }

  /** The first mail to {@code address} with that subject, as soon as it is there. */
  Mail await(String address, String subject) {
    return Eventually.found(
        "a mail to " + address + ": " + subject,
        () ->
            all().stream()
                .filter(mail -> mail.to().equals(address) && mail.subject().equals(subject))
                .findFirst());
  }

  private Optional<Mail> find(String words) {
    return all().stream().filter(mail -> mail.says(words)).findFirst();
  }
}
