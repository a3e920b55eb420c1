package org.stopso.gateway.refusal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A refusal as what a handler function returns. */
public final class RefusalResponse implements ServerResponse {

  /** Writes an answer. */
  @FunctionalInterface
  public interface Writing {
    void write(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException;
  }

  private final Writing writing;

  RefusalResponse(Writing writing) {
    this.writing = writing;
  }

  /** Not a service's, so of no interest to whoever counts those. */
  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(400);
  }

  @Override
  public HttpHeaders headers() {
    return HttpHeaders.EMPTY;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException, ServletException {
    writing.write(request, response);
    return null;
  }
}
