package org.stopso.referral.adapter.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The way out, in two hops: one alone would let the browser's Back bring typed text again. Both
 * clear what the browser keeps of this site.
 */
@Controller
class ExitPages {

  private static final String NEUTRAL_PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Loading</title>\
      <meta http-equiv="refresh" content="0;url=/exit2"></head>\
      <body><p><a href="/exit2">Continue</a></p></body></html>
      """;

  private final URI neutralSite;

  ExitPages(@Value("${stopso.referral.neutral-site}") URI neutralSite) {
    this.neutralSite = neutralSite;
  }

  @GetMapping("/exit")
  ResponseEntity<String> leave(HttpServletRequest request) {
    return forgetting(request, HttpStatus.OK).contentType(MediaType.TEXT_HTML).body(NEUTRAL_PAGE);
  }

  @GetMapping("/exit2")
  ResponseEntity<String> left(HttpServletRequest request) {
    return forgetting(request, HttpStatus.SEE_OTHER).location(neutralSite).build();
  }

  private static ResponseEntity.BodyBuilder forgetting(
      HttpServletRequest request, HttpStatus status) {
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(status)
            .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    Cookie[] cookies = request.getCookies();
    Stream.of(cookies == null ? new Cookie[0] : cookies)
        .map(ExitPages::gone)
        .forEach(gone -> response.header(HttpHeaders.SET_COOKIE, gone.toString()));
    return response;
  }

  /** A browser lets go of a {@code __Host-} cookie only where it is secure. */
  private static ResponseCookie gone(Cookie cookie) {
    return ResponseCookie.from(cookie.getName())
        .path("/")
        .secure(cookie.getName().startsWith("__"))
        .maxAge(0)
        .build();
  }
}
