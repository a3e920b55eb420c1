package org.stopso.kit.problem;

/** 404: does not exist, or is not yours; byte for byte the same. */
public final class NotFound extends RuntimeException {

  private final String type;

  public NotFound() {
    this("/problems/not-found");
  }

  /** With a problem type of its own, such as {@code /problems/return-code-not-found}. */
  public NotFound(String type) {
    super("not found");
    this.type = type;
  }

  public String type() {
    return type;
  }
}
