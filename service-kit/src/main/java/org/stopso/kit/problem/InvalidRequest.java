package org.stopso.kit.problem;

import java.util.List;

/** 422: understood, but not valid. Carries everything that is wrong. */
public final class InvalidRequest extends RuntimeException {

  private final transient List<FieldError> errors;

  public InvalidRequest(List<FieldError> errors) {
    super("invalid: " + errors.stream().map(FieldError::field).toList());
    this.errors = List.copyOf(errors);
  }

  public InvalidRequest(FieldError error) {
    this(List.of(error));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
