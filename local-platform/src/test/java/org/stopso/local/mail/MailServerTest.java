package org.stopso.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stopso.local.process.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailServerTest {
  private static final int KEPT = 3;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

  private final int smtp = Ports.free();
  private final int mailbox = Ports.free();
  private MailServer server;

  @BeforeEach
  void start() throws IOException {
    server = MailServer.start(smtp, mailbox, KEPT, CLOCK);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void programsReadMessagesNewestFirstAndByRecipient() throws Exception {
    send("a@example.org", "First", "one", "<p>one</p>");
    send("b@example.org", "Second", "two", "<p>two</p>");
    send("a@example.org", "Third: é", "three", "<p>three</p>");
    JsonNode all = messages("");
    assertThat(all.valueStream().map(mail -> mail.path("subject").asString()))
        .containsExactly("Third: é", "Second", "First");
    JsonNode ofA = messages("?to=A%40example.org");
    assertThat(ofA).hasSize(2);
    JsonNode newest = ofA.get(0);
    assertThat(newest.path("to").asString()).isEqualTo("a@example.org");
    assertThat(newest.path("text").asString()).isEqualTo("three");
    assertThat(newest.path("html").asString()).isEqualTo("<p>three</p>");
    assertThat(newest.path("receivedAt").asString()).isEqualTo("2026-11-24T09:00:00Z");
    assertThat(newest.path("id").asString()).isNotEmpty();
  }

  @Test
  void onlyTheLastAreKept() throws Exception {
    for (int i = 1; i <= KEPT + 1; i++) {
      send("a@example.org", "No. " + i, "text", "");
    }
    assertThat(messages("")).hasSize(KEPT);
    assertThat(messages("").get(KEPT - 1).path("subject").asString()).isEqualTo("No. 2");
  }

  @Test
  void peopleSeeWhatCameAndNothingOfItRuns() throws Exception {
    send("a@example.org", "<script>x</script>", "http://localhost/offers/1?a=1&b=2", "<b>hi</b>");
    assertThat(get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
    String id = messages("").get(0).path("id").asString();
    assertThat(get("/messages/" + id).body())
        .contains("href=\"http://localhost/offers/1?a=1&amp;b=2\"")
        .contains("sandbox=\"\"", "&lt;b&gt;hi");
    assertThat(get("/messages/999").statusCode()).isEqualTo(404);
  }

  private void send(String to, String subject, String text, String html) throws Exception {
    Session session =
        GreenMailUtil.getSession(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress("no-reply@stopso.example"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    MimeBodyPart rich = new MimeBodyPart();
    rich.setContent(html, "text/html; charset=utf-8");
    message.setContent(new MimeMultipart("alternative", plain, rich));
    Transport.send(message);
  }

  private JsonNode messages(String query) throws Exception {
    return JsonMapper.shared().readTree(get("/api/messages" + query).body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + mailbox + path);
      return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
