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

/** Applies {@link CrossSite} to unsafe methods, and lets listed origins send a request for help. */
public final class CrossSiteFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String OPEN_TO_LISTED = "/api/referrals";

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
    boolean open = OPEN_TO_LISTED.equals(request.getRequestURI());
    if (open) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
      if (rule.isListed(fetch)) {
        tellBrowser(fetch, response);
      }
    }
    if (open && rule.isListed(fetch) && isPreflight(request)) {
      answerPreflight(response);
    } else if (SAFE.contains(request.getMethod()) || rule.allows(fetch, open)) {
      chain.doFilter(request, response);
    } else {
      refusals.write(Refusal.CROSS_SITE, request, response);
    }
  }

  private static Fetch fetchOf(HttpServletRequest request) {
    return new Fetch(
        Bearer.isIn(request),
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader(HttpHeaders.ORIGIN),
        request.getHeader(HttpHeaders.COOKIE) != null);
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && "POST".equals(request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD));
  }

  private static void tellBrowser(Fetch fetch, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, fetch.origin());
    response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
  }

  private static void answerPreflight(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST");
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
