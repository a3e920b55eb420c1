package org.stopso.kit.problem;

import java.util.List;

/**
 * 409: the state of the thing says no. Title and detail come from the bundle: {@code
 * problem.<name>.title} and {@code problem.<name>.detail}, with {@code arguments}.
 */
public final class Refused extends RuntimeException {

  private final String name;
  private final transient List<Object> arguments;

  /** {@code name}: the last part of the problem's type, such as {@code offer-no-longer-open}. */
  public Refused(String name, Object... arguments) {
    super("refused: " + name);
    this.name = name;
    this.arguments = List.of(arguments);
  }

  public String name() {
    return name;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
