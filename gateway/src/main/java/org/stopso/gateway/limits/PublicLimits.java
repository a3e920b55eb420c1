package org.stopso.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.arrival.WholeBody;
import org.stopso.gateway.keyed.KeyedHash;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Mark;
import org.stopso.gateway.routes.Route;

/** Limits what anybody may send: requests for help, and attempts at return codes. */
public final class PublicLimits implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private final LimitSettings settings;
  private final Rate submissions;
  private final PerSource<TriedCodes> tried;
  private final SentCodes sent;
  private final KeyedHash secret;
  private final Refusals refusals;
  private final Clock clock;

  PublicLimits(
      LimitSettings settings, KeyedHash secret, SentCodes sent, Refusals refusals, Clock clock) {
    this.settings = settings;
    this.secret = secret;
    this.sent = sent;
    this.refusals = refusals;
    this.clock = clock;
    this.submissions = new Rate(settings.submissionsPerHour(), Duration.ofHours(1), secret, clock);
    this.tried =
        new PerSource<>(
            secret,
            () -> new TriedCodes(settings.codes(), settings.codesWithin()),
            codes -> codes.isEmpty(clock.instant()),
            clock);
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    HttpServletRequest asked = request.servletRequest();
    Route route = (Route) asked.getAttribute(Route.ATTRIBUTE);
    if (!settings.rates() || !asked.getMethod().equals("POST")) {
      return next.handle(request);
    }
    if (route.is(Mark.SUBMISSION)) {
      return limited(request, next, submissions.tooMany(asked), Refusal.TOO_MANY_SUBMISSIONS);
    }
    return route.is(Mark.RETURN_CODE)
        ? limited(request, next, tooManyCodes(asked), Refusal.TOO_MANY_CODES)
        : next.handle(request);
  }

  private ServerResponse limited(
      ServerRequest request,
      HandlerFunction<ServerResponse> next,
      Optional<Duration> wait,
      Refusal refusal)
      throws Exception {
    return wait.isEmpty() ? next.handle(request) : refusals.answer(refusal, wait.get());
  }

  private Optional<Duration> tooManyCodes(HttpServletRequest request) {
    Set<String> codes =
        sent.in(request.getContentType(), request.getQueryString(), WholeBody.of(request));
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    Set<String> hashes = codes.stream().map(secret::nameOf).collect(Collectors.toSet());
    return tried.of(request).tooMany(hashes, clock.instant());
  }
}
