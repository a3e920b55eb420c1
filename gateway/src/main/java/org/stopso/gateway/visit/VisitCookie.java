package org.stopso.gateway.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that lasts as long as a visit. It is random, so it names nobody, and nothing is kept
 * under it. Services are told its hash: enough to know the visit again, not enough to take part in
 * it.
 *
 * @param secure whether people reach us by https: the name then makes browsers refuse it from
 *     anywhere else
 */
record VisitCookie(boolean secure) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;
  private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final Base64.Encoder WRITTEN = Base64.getUrlEncoder().withoutPadding();

  String name() {
    return secure ? "__Host-visit" : "visit";
  }

  /** The visit that {@code request} belongs to, as services know it; empty: none so far. */
  Optional<String> visitOf(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name()))
            .map(Cookie::getValue)
            .filter(value -> OURS.matcher(value).matches())
            .findFirst()
            .map(VisitCookie::hash);
  }

  /** Begins a visit, which ends with the browser at the latest. */
  ResponseCookie begun() {
    byte[] value = new byte[BYTES];
    RANDOM.nextBytes(value);
    return with(WRITTEN.encodeToString(value)).build();
  }

  /** Ends it. */
  ResponseCookie gone() {
    return with("").maxAge(0).build();
  }

  /** Lax, so that a link in an email begins no new visit while a form is open elsewhere. */
  private ResponseCookie.ResponseCookieBuilder with(String value) {
    return ResponseCookie.from(name(), value)
        .path("/")
        .secure(secure)
        .httpOnly(true)
        .sameSite("Lax");
  }

  private static String hash(String value) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      return WRITTEN.encodeToString(hash.digest(("visit:" + value).getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
