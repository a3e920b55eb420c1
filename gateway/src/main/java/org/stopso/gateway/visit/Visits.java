package org.stopso.gateway.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.routes.Mark;
import org.stopso.gateway.routes.Route;
import org.stopso.gateway.session.SessionCookie;

/**
 * Begins a visit with the first page that is fetched, notes on later requests which one they belong
 * to, and ends it on the way out. A browser that keeps no cookies is in no visit, and is let
 * through.
 *
 * <p>Whoever comes straight to the page that asks for a code types it into the first page they see.
 * That page has to know already whether the browser keeps the cookie: so the browser is sent round
 * once, and back to where it was.
 */
public final class Visits implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  /** The request attribute that holds the visit, as services know it. */
  public static final String ATTRIBUTE = Visits.class.getName();

  /** The header that tells a service; a client's own is not passed on. */
  public static final String HEADER = "Stopso-Visit";

  private static final String ROUND = "visit=new";

  private final VisitCookie cookie;
  private final SessionCookie session;

  Visits(VisitCookie cookie, SessionCookie session) {
    this.cookie = cookie;
    this.session = session;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    HttpServletRequest asked = request.servletRequest();
    Route route = (Route) asked.getAttribute(Route.ATTRIBUTE);
    if (route.is(Mark.LEAVING)) {
      return new WithCookies(next.handle(request), List.of(session.gone(), cookie.gone()));
    }
    if (!route.is(Mark.VISIT)) {
      return next.handle(request);
    }
    Optional<String> visit = cookie.visitOf(asked);
    visit.ifPresent(known -> asked.setAttribute(ATTRIBUTE, known));
    if (!asked.getMethod().equals("GET")) {
      return next.handle(request);
    }
    return visit.isPresent() ? welcomed(request, next) : welcome(request, next, route);
  }

  private ServerResponse welcome(
      ServerRequest request, HandlerFunction<ServerResponse> next, Route route) throws Exception {
    HttpServletRequest asked = request.servletRequest();
    boolean round = route.is(Mark.RETURN_CODE) && isByBrowser(asked) && !isRound(asked);
    ServerResponse answer = round ? to(asked, round(asked.getQueryString())) : next.handle(request);
    return new WithCookies(answer, List.of(cookie.begun()));
  }

  private static ServerResponse welcomed(
      ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
    HttpServletRequest asked = request.servletRequest();
    return isRound(asked)
        ? to(asked, asked.getQueryString().replaceFirst("(^|&)" + ROUND + "$", ""))
        : next.handle(request);
  }

  /** Programs can't be expected to go round. */
  private static boolean isByBrowser(HttpServletRequest request) {
    return "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  private static boolean isRound(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null && (query.equals(ROUND) || query.endsWith("&" + ROUND));
  }

  private static String round(@Nullable String query) {
    return query == null || query.isEmpty() ? ROUND : query + "&" + ROUND;
  }

  private static ServerResponse to(HttpServletRequest asked, String query) {
    String path = asked.getRequestURI();
    return ServerResponse.seeOther(URI.create(query.isEmpty() ? path : path + "?" + query)).build();
  }
}
