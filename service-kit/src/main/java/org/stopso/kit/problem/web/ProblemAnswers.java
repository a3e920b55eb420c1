package org.stopso.kit.problem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Gives a problem its words and its shape: problem details, or a page for a browser. */
public final class ProblemAnswers {

  private final ProblemWords words;
  private final LocaleResolver locales;
  private final JsonMapper json = JsonMapper.builder().build();

  ProblemAnswers(ProblemWords words, LocaleResolver locales) {
    this.words = words;
    this.locales = locales;
  }

  /** Whether a person is looking at the answer: outside the APIs, where HTML is wanted. */
  public static boolean wantsPage(HttpServletRequest request) {
    String path = pathOf(request);
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !path.startsWith("/api/")
        && !path.startsWith("/internal/")
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static String pathOf(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String path ? path : request.getRequestURI();
  }

  /** What a controller returns. */
  Object answer(Problem problem, HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    return wantsPage(request) ? page(problem, locale) : details(problem, locale);
  }

  /** Writes the problem details from a filter. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = body(problem, locales.resolveLocale(request));
    problem
        .headers()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private ResponseEntity<byte[]> details(Problem problem, Locale locale) {
    return ResponseEntity.status(problem.status())
        .headers(problem.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body(problem, locale));
  }

  private ModelAndView page(Problem problem, Locale locale) {
    ModelAndView page = new ModelAndView("kit/problem", problem.status());
    page.addObject("problemTitle", words.title(problem, locale));
    page.addObject("problemDetail", words.detail(problem, locale));
    page.addObject("errors", errors(problem, locale));
    return page;
  }

  private byte[] body(Problem problem, Locale locale) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", problem.type());
    body.put("title", words.title(problem, locale));
    body.put("status", problem.status().value());
    String detail = words.detail(problem, locale);
    if (detail != null) {
      body.put("detail", detail);
    }
    if (!problem.errors().isEmpty()) {
      body.put("errors", errors(problem, locale));
    }
    body.putAll(new java.util.TreeMap<>(problem.more()));
    return json.writeValueAsBytes(body);
  }

  private List<Map<String, String>> errors(Problem problem, Locale locale) {
    return problem.errors().stream().map(error -> error(error, locale)).toList();
  }

  private Map<String, String> error(org.stopso.kit.problem.FieldError error, Locale locale) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("field", error.field());
    shown.put("code", error.code());
    shown.put("message", words.of(error, locale));
    return shown;
  }
}
