package org.stopso.kit.problem.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.stopso.kit.problem.FieldError;

/**
 * An answer that tells what went wrong, before it has words.
 *
 * @param name the last part of its type, and of the keys of its words
 * @param arguments for its words
 * @param errors field by field
 * @param more further members of the problem details
 */
public record Problem(
    HttpStatus status,
    String name,
    List<Object> arguments,
    List<FieldError> errors,
    Map<String, Object> more,
    HttpHeaders headers) {

  /** With nothing but a status and a name. */
  public static Problem of(HttpStatus status, String name) {
    return new Problem(status, name, List.of(), List.of(), Map.of(), HttpHeaders.EMPTY);
  }

  /** 422 with its fields. */
  static Problem invalid(List<FieldError> errors) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "invalid",
        List.of(),
        errors,
        Map.of(),
        HttpHeaders.EMPTY);
  }

  static Problem invalid(FieldError error) {
    return invalid(List.of(error));
  }

  /** The problem that a bare status stands for. */
  public static Problem ofStatus(int code) {
    HttpStatus status = HttpStatus.resolve(code);
    String name =
        switch (code) {
          case 400 -> "bad-request";
          case 401 -> "not-signed-in";
          case 403 -> "not-allowed";
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 413 -> "too-large";
          case 415 -> "unsupported-media-type";
          case 429 -> "too-many-requests";
          case 503 -> "try-again-later";
          default -> "unexpected";
        };
    return of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, name);
  }

  /** 503, worth trying again in {@code seconds}. */
  public static Problem tryAgain(int seconds) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
    return ofStatus(503).with(headers);
  }

  Problem with(HttpHeaders given) {
    return new Problem(status, name, arguments, errors, more, given);
  }

  String type() {
    return "/problems/" + name;
  }
}
