package org.stopso.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stopso.kit.problem.web.Problem;
import org.stopso.kit.problem.web.ProblemAnswers;

/** Takes bodies up to a limit, whether they tell their length or not. */
final class BodyLimit extends OncePerRequestFilter {

  private final long mostBytes;
  private final ProblemAnswers answers;

  BodyLimit(long mostBytes, ProblemAnswers answers) {
    this.mostBytes = mostBytes;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > mostBytes) {
      answers.write(Problem.ofStatus(413), request, response);
    } else if (request.getContentLengthLong() < 0) {
      chain.doFilter(new Limited(request, mostBytes), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final long mostBytes;

    Limited(HttpServletRequest request, long mostBytes) {
      super(request);
      this.mostBytes = mostBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedBody(super.getInputStream(), mostBytes);
    }

    @Override
    public java.io.BufferedReader getReader() throws IOException {
      String named = getCharacterEncoding();
      Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
      return new java.io.BufferedReader(new java.io.InputStreamReader(getInputStream(), charset));
    }
  }
}
