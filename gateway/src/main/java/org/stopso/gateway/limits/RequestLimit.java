package org.stopso.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;

/** Limits the requests of one source, before anything is done for them. */
final class RequestLimit extends OncePerRequestFilter {
  private final Rate rate;
  private final Refusals refusals;

  RequestLimit(Rate rate, Refusals refusals) {
    this.rate = rate;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait = rate.tooMany(request);
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      refusals.write(Refusal.TOO_MANY, wait.get(), request, response);
    }
  }
}
