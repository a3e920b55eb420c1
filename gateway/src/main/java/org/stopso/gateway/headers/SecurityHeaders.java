package org.stopso.gateway.headers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets what every answer carries, errors included, before anything else runs. A service can't
 * weaken it: its own versions of these headers are dropped on the way back.
 */
public final class SecurityHeaders extends OncePerRequestFilter {
  private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
  private static final String NO_SENSORS =
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
          + " gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

  private final Map<String, String> always;

  /**
   * @param formTargets where a form may lead besides us: the issuer, at sign-in and sign-out
   * @param https whether browsers may be told to never use anything else
   */
  SecurityHeaders(String formTargets, boolean https) {
    always = new LinkedHashMap<>();
    always.put(
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " form-action 'self' "
            + formTargets);
    always.put("Referrer-Policy", "same-origin");
    always.put("Permissions-Policy", NO_SENSORS);
    always.put("X-Content-Type-Options", "nosniff");
    always.put("X-Frame-Options", "DENY");
    always.put("Cross-Origin-Opener-Policy", "same-origin");
    always.put("Cross-Origin-Resource-Policy", "same-origin");
    if (https) {
      always.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    putOn(response);
    chain.doFilter(request, response);
  }

  /** Sets them all; what may be kept after all says so itself. */
  public void putOn(HttpServletResponse response) {
    always.forEach(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Whether an answer has them. */
  public boolean areOn(HttpServletResponse response) {
    return response.containsHeader(CONTENT_SECURITY_POLICY);
  }
}
