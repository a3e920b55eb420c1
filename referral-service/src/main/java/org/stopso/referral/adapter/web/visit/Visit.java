package org.stopso.referral.adapter.web.visit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The visit that a request belongs to. What somebody typed goes from page to page in what the
 * browser sends, and a browser sends it again to whoever presses Back after them: so it opens in
 * its own visit only, which <i>Exit this page</i> ends.
 *
 * @param id as the gateway tells it; null for a browser that has not shown that it keeps cookies
 */
public record Visit(@Nullable String id) {

  /** Somebody who keeps no cookies, or has only just come. */
  public static final Visit NONE = new Visit(null);

  private static final String HEADER = "Stopso-Visit";

  /** As the gateway tells it. */
  public static Visit of(HttpServletRequest request) {
    return new Visit(request.getHeader(HEADER));
  }

  /** Whether what was made in the visit {@code bound} opens here; null or empty: made in none. */
  public boolean opens(@Nullable String bound) {
    return bound == null
        || bound.isEmpty()
        || (id != null && MessageDigest.isEqual(id.getBytes(US_ASCII), bound.getBytes(US_ASCII)));
  }
}
