package org.stopso.kit.problem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stopso.kit.problem.FailureTrace;

/** Answers for what failed outside any controller: in a filter, or in the container. */
@Controller
final class ErrorDispatch implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorDispatch.class);

  private final ProblemAnswers answers;

  ErrorDispatch(ProblemAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  Object answer(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      LOG.error("outside a controller: {}", FailureTrace.of(failure));
      return answers.answer(Problems.of(failure), request);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return answers.answer(Problem.ofStatus(status instanceof Integer code ? code : 404), request);
  }
}
