package org.stopso.gateway.tokens;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A program's own token, in the {@code Authorization} header and nowhere else. */
public final class Bearer {
  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  public static boolean isIn(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** The token, or null where there is none. */
  static @Nullable String of(HttpServletRequest request) {
    return isIn(request)
        ? request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip()
        : null;
  }
}
