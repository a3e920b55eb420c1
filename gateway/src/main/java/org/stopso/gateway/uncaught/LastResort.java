package org.stopso.gateway.uncaught;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;

/**
 * Answers what nothing inside has answered. It logs the kind of failure and where it happened,
 * never its message: that could repeat what somebody typed.
 */
final class LastResort extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(LastResort.class);
  private static final Duration STORE_AGAIN = Duration.ofSeconds(5);

  private final Refusals refusals;

  LastResort(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failed) {
      if (response.isCommitted()) {
        throw failed;
      }
      answer(failed, request, response);
    }
  }

  private void answer(Exception failed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Throwable cause = rootOf(failed);
    StackTraceElement[] trace = cause.getStackTrace();
    log.error(
        "request failed: {} at {}",
        cause.getClass().getName(),
        trace.length == 0 ? "unknown" : trace[0]);
    if (failed instanceof MongoException) {
      refusals.write(Refusal.SERVICE_AWAY, STORE_AGAIN, request, response);
    } else {
      refusals.write(Refusal.BROKEN, request, response);
    }
  }

  private static Throwable rootOf(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }
}
