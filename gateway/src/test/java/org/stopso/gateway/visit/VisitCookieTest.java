package org.stopso.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitCookieTest {
  private final VisitCookie cookie = new VisitCookie(false);

  @Test
  void isRandomAndGoneWithTheBrowser() {
    ResponseCookie begun = cookie.begun();
    assertThat(begun.toString()).matches("visit=[A-Za-z0-9_-]{22}; Path=/; HttpOnly; SameSite=Lax");
    assertThat(begun.getValue()).isNotEqualTo(cookie.begun().getValue());
  }

  @Test
  void isBoundToThisHostUnderHttps() {
    assertThat(new VisitCookie(true).begun().toString())
        .startsWith("__Host-visit=")
        .contains("; Secure", "; Path=/")
        .doesNotContain("Domain");
    assertThat(new VisitCookie(true).gone().toString())
        .startsWith("__Host-visit=;")
        .contains("Max-Age=0", "; Secure", "; Path=/");
  }

  @Test
  void isKnownByItsHashWhichIsTheSameEachTime() {
    String value = cookie.begun().getValue();
    String visit = cookie.visitOf(bringing("visit", value)).orElseThrow();
    assertThat(visit).hasSize(43).doesNotContain(value);
    assertThat(cookie.visitOf(bringing("visit", value))).hasValue(visit);
    assertThat(cookie.visitOf(bringing("visit", cookie.begun().getValue())))
        .isNotEmpty()
        .isNotEqualTo(Optional.of(visit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAA."
      })
  void whatWeCantHaveSetIsNone(String value) {
    assertThat(cookie.visitOf(bringing("visit", value))).isEmpty();
  }

  @Test
  void anothersNameIsNone() {
    String value = cookie.begun().getValue();
    assertThat(cookie.visitOf(new MockHttpServletRequest())).isEmpty();
    assertThat(cookie.visitOf(bringing("session", value))).isEmpty();
    assertThat(new VisitCookie(true).visitOf(bringing("visit", value))).isEmpty();
  }

  private static MockHttpServletRequest bringing(String name, String value) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(new Cookie(name, value));
    return request;
  }
}
