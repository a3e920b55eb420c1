package org.stopso.gateway.forward;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What a service answered, on its way to whoever asked.
 *
 * @param body read as it comes where the route streams, else from memory
 * @param length of the body in bytes; −1 where it streams
 */
record Answer(HttpStatusCode statusCode, HttpHeaders headers, InputStream body, int length)
    implements ServerResponse {
  private static final int PIECE = 8192;

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException {
    response.setStatus(statusCode.value());
    headers.forEach(
        (name, values) -> {
          if (name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(name, String.join(", ", values));
          } else {
            values.forEach(value -> response.addHeader(name, value));
          }
        });
    try (body) {
      if (length < 0) {
        passOn(response.getOutputStream());
      } else if (!request.getMethod().equals("HEAD")) {
        response.setContentLength(length);
        body.transferTo(response.getOutputStream());
      }
    }
    return null;
  }

  private void passOn(OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    int read = body.read(piece);
    while (read >= 0) {
      out.write(piece, 0, read);
      out.flush();
      read = body.read(piece);
    }
  }
}
