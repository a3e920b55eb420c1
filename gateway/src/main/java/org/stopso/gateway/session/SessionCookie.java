package org.stopso.gateway.session;

import org.springframework.http.ResponseCookie;

/**
 * The cookie by which a browser is known. Under https its name makes browsers refuse it from
 * anywhere else; SameSite is Lax because the issuer sends people back to us.
 *
 * @param secure whether people reach us by https
 */
public record SessionCookie(boolean secure) {

  public String name() {
    return secure ? "__Host-session" : "session";
  }

  /** Makes the browser forget it. */
  public ResponseCookie gone() {
    return ResponseCookie.from(name(), "")
        .path("/")
        .maxAge(0)
        .secure(secure)
        .httpOnly(true)
        .sameSite("Lax")
        .build();
  }
}
