package org.stopso.kit.problem.web;

import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.stopso.kit.calls.ServiceAway;
import org.stopso.kit.calls.TooEarly;
import org.stopso.kit.problem.BodyTooLarge;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.problem.json.JsonMistakes;
import org.stopso.kit.transaction.StoreTrouble;
import org.stopso.kit.vault.SubjectErased;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Which failure is which problem: the one table of it. */
final class Problems {

  private static final int RETRY_SECONDS = 5;

  private Problems() {}

  /** The problem that {@code failure} is to the one who asked. */
  static Problem of(Throwable failure) {
    return switch (failure) {
      case InvalidRequest invalid -> Problem.invalid(invalid.errors());
      case NotFound absent -> named(HttpStatus.NOT_FOUND, absent.type());
      case SubjectErased _ -> Problem.ofStatus(404);
      case Refused refused -> refused(refused);
      case Stale stale -> stale(stale);
      case ServiceAway _, TooEarly _ -> Problem.tryAgain(RETRY_SECONDS);
      default -> ofFramework(failure);
    };
  }

  private static Problem ofFramework(Throwable failure) {
    return switch (failure) {
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MissingServletRequestParameterException absent -> required(absent.getParameterName());
      case MissingRequestHeaderException absent -> required(absent.getHeaderName());
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
      case BindException form -> Problem.invalid(form(form));
      case InvalidParameterException _ -> Problem.ofStatus(400);
      case ErrorResponse response ->
          Problem.ofStatus(response.getStatusCode().value()).with(response.getHeaders());
      default -> isAway(failure) ? Problem.tryAgain(RETRY_SECONDS) : Problem.ofStatus(500);
    };
  }

  private static Problem refused(Refused refused) {
    return new Problem(
        HttpStatus.CONFLICT,
        refused.name(),
        refused.arguments(),
        List.of(),
        refused.members(),
        HttpHeaders.EMPTY);
  }

  private static Problem stale(Stale stale) {
    return new Problem(
        HttpStatus.CONFLICT,
        "stale",
        List.of(),
        List.of(),
        Map.of(
            "changedBy", stale.changedBy(),
            "changedAt", stale.changedAt().toString(),
            "version", stale.version()),
        HttpHeaders.EMPTY);
  }

  private static Problem named(HttpStatus status, String type) {
    return Problem.of(status, type.substring(type.lastIndexOf('/') + 1));
  }

  private static Problem required(String field) {
    return Problem.invalid(FieldError.of(field, "required"));
  }

  private static Problem unreadable(HttpMessageNotReadableException unreadable) {
    if (cause(unreadable, BodyTooLarge.class) != null) {
      return Problem.ofStatus(413);
    }
    JacksonException mistake = cause(unreadable, JacksonException.class);
    List<FieldError> fields = JsonMistakes.of(mistake);
    return fields.isEmpty() ? noJson(mistake) : Problem.invalid(fields);
  }

  private static Problem noJson(@Nullable JacksonException mistake) {
    return switch (mistake) {
      case null -> Problem.ofStatus(400);
      case StreamConstraintsException _ -> Problem.of(HttpStatus.BAD_REQUEST, "json-beyond-limits");
      default -> Problem.of(HttpStatus.BAD_REQUEST, "not-json");
    };
  }

  private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    return Problem.invalid(
        JsonMistakes.wrongType(mismatch.getName(), type == null ? Object.class : type));
  }

  private static List<FieldError> form(BindException form) {
    return form.getFieldErrors().stream()
        .map(
            error -> {
              Class<?> type = form.getFieldType(error.getField());
              return JsonMistakes.wrongType(error.getField(), type == null ? Object.class : type);
            })
        .toList();
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof DataAccessResourceFailureException
        || failure instanceof AuthenticationServiceException
        || StoreTrouble.willPass(failure);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }
}
