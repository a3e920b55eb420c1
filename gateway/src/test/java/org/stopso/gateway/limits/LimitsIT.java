package org.stopso.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.gateway.RunningGateway;
import org.stopso.gateway.support.Browser;

class LimitsIT extends RunningGateway {
  private static final String JSON = "application/json";

  private static String code(int number) {
    return "{\"returnCode\":\"CODE-" + number + "\"}";
  }

  @Test
  void twentySubmissionsAnHourAndNoMore() {
    for (int number = 1; number <= 20; number++) {
      assertThat(browser.post("/api/referrals", "{}").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = browser.post("/api/referrals", "{}");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 180L);
    assertThat(browser.get("/api/reference/prisons").statusCode()).isEqualTo(200);
    assertThat(new Browser(URL).post("/api/referrals", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void tenDifferentCodesWhateverTheCall() {
    for (int number = 1; number <= 10; number++) {
      String path = number % 2 == 0 ? "/api/referrals/status" : "/api/referrals/withdrawal";
      assertThat(browser.post(path, code(number), "Content-Type", JSON).statusCode())
          .isEqualTo(200);
    }
    HttpResponse<String> refused =
        browser.post("/api/referrals/messages", code(11), "Content-Type", JSON);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 600L);
    assertThat(browser.post("/api/referrals/status", code(3), "Content-Type", JSON).statusCode())
        .isEqualTo(200);
    HttpResponse<String> form =
        browser.post(
            "/return/look",
            "returnCode=another",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(form.statusCode()).isEqualTo(429);
    assertThat(form.body()).contains("116 123");
  }

  @Test
  void threeHundredRequestsAMinute() {
    long start = System.nanoTime();
    int allowed = 0;
    while (browser.get("/healthz").statusCode() == 200) {
      allowed++;
    }
    // what is allowed comes back evenly while the requests are under way
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    assertThat(allowed).isBetween(300, 310 + (int) seconds * 5);
  }

  @ParameterizedTest
  @CsvSource({
    "/start/x, 65536, 200",
    "/start/x, 65537, 413",
    "/api/referrals, 65537, 413",
    "/api/forum/memberships, 262144, 200",
    "/api/forum/memberships, 262145, 413"
  })
  void aBodyIsTakenUpToItsServicesLimit(String path, int length, int status) {
    HttpResponse<String> answer =
        browser.post(path, "x".repeat(length), "Authorization", bearer("FAMILY"));
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"15000, 200", "17000, 431"})
  void headersAreTakenUpToSixteenKilobytes(int length, int status) {
    HttpResponse<String> answer = browser.get("/start/x", "X-Long", "x".repeat(length));
    assertThat(answer.statusCode()).isIn(status, status == 431 ? 400 : status);
  }
}
