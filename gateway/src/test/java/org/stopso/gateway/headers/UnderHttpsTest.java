package org.stopso.gateway.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.stopso.gateway.PublicUrl;
import org.stopso.gateway.session.SessionCookie;

/** What is stricter where people reach us by https. */
class UnderHttpsTest {

  @Test
  void browsersAreToldToUseNothingElse() {
    MockHttpServletResponse secure = new MockHttpServletResponse();
    MockHttpServletResponse local = new MockHttpServletResponse();
    new SecurityHeaders("https://issuer.example", true).putOn(secure);
    new SecurityHeaders("http://localhost:9000", false).putOn(local);

    assertThat(secure.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(local.getHeader("Strict-Transport-Security")).isNull();
    assertThat(secure.getHeader("Content-Security-Policy"))
        .endsWith("form-action 'self' https://issuer.example");
  }

  @Test
  void theSessionsCookieIsBoundToThisHost() {
    assertThat(new SessionCookie(true).gone().toString())
        .startsWith("__Host-session=;")
        .contains("Secure", "Path=/", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(new SessionCookie(false).name()).isEqualTo("session");
  }

  @Test
  void ourOriginIsWrittenAsBrowsersWriteIt() {
    PublicUrl url = new PublicUrl(URI.create("https://help.example.org/"));
    assertThat(url.origin()).isEqualTo("https://help.example.org");
    assertThat(url.isHttps()).isTrue();
    assertThat(url.at("/sign-in")).isEqualTo("https://help.example.org/sign-in");
  }
}
