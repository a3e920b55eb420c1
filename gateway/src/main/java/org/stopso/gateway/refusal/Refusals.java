package org.stopso.gateway.refusal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers in place of a service: a problem (RFC 9457) for programs, a plain page for people. What
 * was asked for is repeated in neither.
 */
public final class Refusals {

  /**
   * Where a page leads.
   *
   * @param word what the link says: {@code page.} of the words
   * @param path one of ours
   */
  public record Onward(String word, String path) {}

  private final ProblemBody problems;
  private final RefusalPage pages;
  private final Map<Refusal, Counter> counters = new EnumMap<>(Refusal.class);

  Refusals(ProblemBody problems, RefusalPage pages, MeterRegistry meters) {
    this.problems = problems;
    this.pages = pages;
    for (Refusal refusal : Refusal.values()) {
      counters.put(
          refusal,
          Counter.builder("stopso.gateway.refused")
              .description("Requests that the gateway answered in place of a service, by why")
              .tag("why", refusal.label())
              .register(meters));
    }
  }

  public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tell(refusal, null, request, response);
  }

  private void tell(
      Refusal refusal,
      @Nullable Onward onward,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Objects.requireNonNull(counters.get(refusal)).increment();
    response.resetBuffer();
    response.setStatus(refusal.status());
    response.setHeader(HttpHeaders.LOCATION, null);
    Locale language = Words.languageOf(request);
    boolean program = isFromAProgram(request);
    response.setContentType(program ? "application/problem+json" : "text/html;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
    String body = program ? problems.of(refusal, language) : pages.of(refusal, request, onward);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** As the other, and says when it is worth trying again (whole seconds, at least one). */
  public void write(
      Refusal refusal, Duration again, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long seconds = Math.max(1, again.plusMillis(999).toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    write(refusal, request, response);
  }

  /** The same as an answer that a handler can give. */
  public ServerResponse answer(Refusal refusal) {
    return respond((request, response) -> write(refusal, request, response));
  }

  /** The same as an answer that a handler can give. */
  public ServerResponse answer(Refusal refusal, Duration again) {
    return respond((request, response) -> write(refusal, again, request, response));
  }

  /** The same, leading on. */
  public ServerResponse answer(Refusal refusal, Onward onward) {
    return respond((request, response) -> tell(refusal, onward, request, response));
  }

  /** An answer that is written by what is given. */
  public ServerResponse respond(RefusalResponse.Writing writing) {
    return new RefusalResponse(writing);
  }

  /** Whether a request belongs to the API and not to the pages. */
  public static boolean isFromAProgram(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed instanceof String original ? original : request.getRequestURI();
    return path != null && path.startsWith("/api/") && !path.equals("/api/docs");
  }
}
