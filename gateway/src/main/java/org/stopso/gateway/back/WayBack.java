package org.stopso.gateway.back;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.stopso.gateway.routes.Role;

/**
 * Where somebody goes once they have signed in: to the page they asked for, or to where they work.
 * Whoever had sent something is told first that it was not done; that outlasts what their browser
 * asks for afterwards, by itself or in another tab. Of what they sent nothing is kept.
 */
public final class WayBack {
  /** Where it is told that something was not done. */
  static final String NOT_DONE = "/sign-in/not-done";

  private static final String RETURN_TO = "return-to";
  private static final String SENT_FROM = "sent-from";
  private static final String NO_PAGE = "";

  private final Pages pages;

  WayBack(Pages pages) {
    this.pages = pages;
  }

  /** Notes what was asked for by somebody who must sign in first. */
  public void note(HttpServletRequest request) {
    String method = request.getMethod();
    if (method.equals("GET")) {
      noteAsked(request);
    } else if (!method.equals("HEAD")) {
      noteSent(request);
    }
  }

  private static void noteAsked(HttpServletRequest request) {
    HttpSession session = request.getSession();
    if (!NOT_DONE.equals(session.getAttribute(RETURN_TO))) {
      session.setAttribute(RETURN_TO, addressOf(request));
    }
  }

  private void noteSent(HttpServletRequest request) {
    HttpSession session = request.getSession();
    session.setAttribute(RETURN_TO, NOT_DONE);
    session.setAttribute(SENT_FROM, pages.writtenOn(request).orElse(NO_PAGE));
  }

  private static String addressOf(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /** Where they go, now that they are signed in; what was noted leads there once. */
  public String follow(HttpServletRequest request, Authentication person) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(RETURN_TO) instanceof String page) {
      session.removeAttribute(RETURN_TO);
      return page;
    }
    return begin(person);
  }

  /** Whether something was not done for this person, in this session. */
  static boolean wasSent(HttpServletRequest request) {
    return sentFrom(request) != null;
  }

  /** The page on which that was written, if it is known. */
  static Optional<String> writtenOn(HttpServletRequest request) {
    return Optional.ofNullable(sentFrom(request)).filter(page -> !page.equals(NO_PAGE));
  }

  private static @Nullable String sentFrom(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(SENT_FROM) instanceof String page ? page : null;
  }

  /** Where somebody begins, by what they are. */
  static String begin(@Nullable Authentication person) {
    if (is(Role.COORDINATOR, person)) {
      return "/desk";
    }
    return is(Role.THERAPIST, person) ? "/cases" : "/";
  }

  private static boolean is(Role role, @Nullable Authentication person) {
    return person != null
        && person.getAuthorities().stream()
            .anyMatch(granted -> role.authority().equals(granted.getAuthority()));
  }
}
