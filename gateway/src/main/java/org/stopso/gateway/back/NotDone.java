package org.stopso.gateway.back;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;

/**
 * Tells somebody who has signed in again that what they sent before was not done. It can be read
 * again, and in the other language, for as long as they stay signed in.
 */
final class NotDone {
  private final Refusals refusals;

  NotDone(Refusals refusals) {
    this.refusals = refusals;
  }

  ServerResponse tell(ServerRequest request) {
    Authentication person = signedIn(request);
    if (person == null || !WayBack.wasSent(request.servletRequest())) {
      return ServerResponse.status(HttpStatus.SEE_OTHER)
          .location(URI.create(WayBack.begin(person)))
          .build();
    }
    return refusals.answer(
        Refusal.NOT_DONE,
        WayBack.writtenOn(request.servletRequest())
            .map(page -> new Refusals.Onward("written", page))
            .orElseGet(() -> new Refusals.Onward("begin", WayBack.begin(person))));
  }

  private static @Nullable Authentication signedIn(ServerRequest request) {
    return request.servletRequest().getUserPrincipal() instanceof Authentication person
        ? person
        : null;
  }
}
