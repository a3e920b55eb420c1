package org.stopso.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.stopso.kit.problem.web.Problem;
import org.stopso.kit.problem.web.ProblemAnswers;

/**
 * 401 and 403, or 404 where no rule names the path: problem details for programs; for browsers the
 * error page.
 */
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ProblemAnswers answers;

  Denials(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (!Unnamed.is(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    deny(HttpServletResponse.SC_UNAUTHORIZED, request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    deny(HttpServletResponse.SC_FORBIDDEN, request, response);
  }

  private void deny(int denied, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = Unnamed.is(request) ? HttpServletResponse.SC_NOT_FOUND : denied;
    if (ProblemAnswers.wantsPage(request)) {
      response.sendError(status);
    } else {
      answers.write(Problem.ofStatus(status), request, response);
    }
  }
}
