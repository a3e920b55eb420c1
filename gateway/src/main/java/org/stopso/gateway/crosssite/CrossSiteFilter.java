package org.stopso.gateway.crosssite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.tokens.Bearer;

/**
 * Applies {@link CrossSite} to unsafe methods, and lets the pages of listed origins send a request
 * for help and read the reference data that their forms need.
 */
public final class CrossSiteFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String REQUESTS_FOR_HELP = "/api/referrals";
  private static final String REFERENCE_DATA = "/api/reference/";

  private final CrossSite rule;
  private final Refusals refusals;

  CrossSiteFilter(CrossSite rule, Refusals refusals) {
    this.rule = rule;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Fetch fetch = fetchOf(request);
    String open = openToListed(request.getRequestURI());
    boolean listed = !open.isEmpty() && rule.isListed(fetch);
    if (!open.isEmpty()) {
      tellBrowser(fetch, listed, response);
    }
    if (listed && isPreflight(open, request)) {
      answerPreflight(open, response);
    } else if (SAFE.contains(request.getMethod())
        || rule.allows(fetch, request.getMethod().equals(open))) {
      chain.doFilter(request, response);
    } else {
      refusals.write(Refusal.CROSS_SITE, request, response);
    }
  }

  /** The one method that a page of a listed origin may use there; empty: none. */
  private static String openToListed(String path) {
    if (path.equals(REQUESTS_FOR_HELP)) {
      return "POST";
    }
    return path.startsWith(REFERENCE_DATA) ? "GET" : "";
  }

  private static Fetch fetchOf(HttpServletRequest request) {
    return new Fetch(
        Bearer.isIn(request),
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader(HttpHeaders.ORIGIN),
        request.getHeader(HttpHeaders.COOKIE) != null);
  }

  private static boolean isPreflight(String method, HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && method.equals(request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD));
  }

  private static void tellBrowser(Fetch fetch, boolean listed, HttpServletResponse response) {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    if (listed) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, fetch.origin());
      response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
    }
  }

  private static void answerPreflight(String method, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, method);
    response.setHeader(
        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
        "Content-Type, Accept, Accept-Language, Idempotency-Key");
    response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return true;
  }
}
