package org.stopso.kit.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.stopso.kit.problem.FailureTrace;

/** Answers for whatever a controller, or the way to one, throws. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemAnswers answers;

  ProblemAdvice(ProblemAnswers answers) {
    this.answers = answers;
  }

  /** Who may not do something is for the filters of security to answer. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException failure) {
    throw failure;
  }

  @ExceptionHandler(Exception.class)
  @Nullable Object answer(
      Exception failure, HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      return null;
    }
    Problem problem = Problems.of(failure);
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      LOG.warn("{}: {}", problem.name(), failure.getClass().getSimpleName());
    } else if (problem.status().is5xxServerError()) {
      LOG.error("{}: {}", problem.name(), FailureTrace.of(failure));
    }
    return answers.answer(problem, request);
  }
}
