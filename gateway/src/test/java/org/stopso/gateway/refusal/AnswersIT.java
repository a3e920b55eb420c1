package org.stopso.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.stopso.gateway.RunningGateway;
import org.stopso.gateway.support.StandIn;

/** What every answer carries, whoever gave it. */
@ExtendWith(OutputCaptureExtension.class)
class AnswersIT extends RunningGateway {

  @Test
  void everyAnswerCarriesTheHeadersAndNothingMayBeKept() {
    List<HttpResponse<String>> answers =
        List.of(
            browser.get("/"),
            browser.get("/healthz"),
            browser.get("/nowhere"),
            browser.get("/api/nowhere"),
            browser.get("/cases"),
            browser.get("/api/me/profile"),
            browser.get("/start;x"),
            browser.send("PUT", "/", ""),
            browser.post("/start/x", "", "Origin", "null"),
            browser.post("/start/x", "x".repeat(70_000)));
    for (HttpResponse<String> answer : answers) {
      assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
      assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
      assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
      assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self';")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void aServiceCantWeakenThemNorSetCookiesNorShowItsAddress() {
    service("referral")
        .behave(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Security-Policy", "default-src *");
              exchange.getResponseHeaders().set("Cache-Control", "public, max-age=99");
              exchange.getResponseHeaders().set("Set-Cookie", "session=evil");
              exchange.getResponseHeaders().set("X-Powered-By", "something");
              exchange
                  .getResponseHeaders()
                  .set("Location", service("referral").url() + "/start/next?x=1");
              StandIn.reply(exchange, 303, "");
            });
    HttpResponse<String> answer = browser.post("/start/x", "");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/start/next?x=1");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
  }

  @Test
  void referenceDataMayBeKeptAsItsServiceSays() {
    service("referral")
        .behave(
            exchange -> {
              exchange.getResponseHeaders().set("Cache-Control", "public, max-age=86400");
              StandIn.reply(exchange, 200, "[]");
            });
    assertThat(browser.get("/api/reference/prisons").headers().allValues("Cache-Control"))
        .containsExactly("public, max-age=86400");
  }

  @Test
  void whoeverLeavesIsForgottenByTheirBrowser() {
    service("referral")
        .behave(
            exchange -> {
              exchange.getResponseHeaders().set("Clear-Site-Data", "\"cookies\"");
              StandIn.reply(exchange, 200, "bye");
            });
    HttpResponse<String> answer = browser.get("/exit");
    assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cookies\"");
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("session=;")
        .contains("Max-Age=0");
    assertThat(answer.body()).isEqualTo("bye");
  }

  @Test
  void aServiceSeesWhatItNeedsAndNothingOfTheBrowser() {
    browser.setCookie("session", "unknown");
    HttpResponse<String> answer =
        browser.post(
            "/start/x?a=%C3%A9&b=1",
            "name=x&name=y",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept-Language",
            "cy",
            "User-Agent",
            "a-browser",
            "X-Forwarded-Host",
            "evil.example",
            "Forwarded",
            "for=1.2.3.4",
            "ce-id",
            "1",
            "traceparent",
            "00-11111111111111111111111111111111-1111111111111111-01",
            "Authorization",
            "Bearer canary");
    assertThat(answer.body())
        .contains("\"address\":\"/start/x?a=%C3%A9&b=1\"")
        .contains("name=x&name=y")
        .contains("\"accept-language\":\"cy\"")
        .doesNotContain("canary", "cookie", "forwarded", "ce-id", "a-browser", "h2c");
  }

  @Test
  void theKitsFilesAreServedAndKeptForAWhile() {
    HttpResponse<String> missing = browser.get("/assets/none.css");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().allValues("Cache-Control")).containsExactly("no-store");
    HttpResponse<String> file = browser.get("/assets/test.css");
    String etag = file.headers().firstValue("ETag").orElse("");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().allValues("Cache-Control")).containsExactly("public, max-age=300");
    assertThat(browser.get("/assets/test.css", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(browser.get("/assets/..%2fapplication.yml").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNotEvenHttpIsAnsweredInOurWordsAndNotLogged(CapturedOutput log) throws IOException {
    for (String nonsense :
        List.of(
            "GET /cases/canary-9<x HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "y".repeat(17_000) + "\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "canary-9\r\n\r\n")) {
      try (Socket socket = new Socket("127.0.0.1", PORT)) {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(nonsense.getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer)
            .startsWith("HTTP/1.1 400")
            .contains("Content-Security-Policy: default-src 'none'", ">We could not read that")
            .doesNotContain("Tomcat", "Tahoma");
      }
    }
    assertThat(log.getAll()).doesNotContain("canary-9");
  }

  @Test
  void nothingOfARequestIsLogged(CapturedOutput log) {
    String canary = "canary-51b2";
    service("therapist").behave(exchange -> StandIn.reply(exchange, 500, "no"));
    browser.get("/cases/" + canary + "?" + canary);
    browser.get("/api/cases/" + canary, "Authorization", bearer("THERAPIST"));
    browser.get("/api/cases/" + canary, "Authorization", "Bearer " + canary);
    browser.get("/nowhere/" + canary);
    browser.get("/start;" + canary);
    browser.post("/cases/x1", canary, "Referer", URL + "/cases/" + canary + "?" + canary);
    browser.post("/cases/" + canary, "", "Referer", "https://example.org/" + canary);
    browser.post(
        "/api/referrals/status",
        "{\"returnCode\":\"" + canary + "\"}",
        "Content-Type",
        "application/json");
    assertThat(log.getAll()).doesNotContain(canary, browser.address());
  }
}
