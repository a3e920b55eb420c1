package org.stopso.kit.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 409: the state of the thing says no. Title and detail come from the bundle: {@code
 * problem.<name>.title} and {@code problem.<name>.detail}, with {@code arguments}.
 */
public final class Refused extends RuntimeException {

  private final String name;
  private final transient List<Object> arguments;
  private final transient Map<String, Object> members;

  /** {@code name}: the last part of the problem's type, such as {@code offer-no-longer-open}. */
  public Refused(String name, Object... arguments) {
    this(name, List.of(arguments), Map.of());
  }

  private Refused(String name, List<Object> arguments, Map<String, Object> members) {
    super("refused: " + name);
    this.name = name;
    this.arguments = arguments;
    this.members = members;
  }

  /** The same, with one more member of the problem details, for programs. */
  public Refused naming(String member, Object value) {
    Map<String, Object> more = new HashMap<>(members);
    more.put(member, value);
    return new Refused(name, arguments, Map.copyOf(more));
  }

  public String name() {
    return name;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /** Further members of the problem details. */
  public Map<String, Object> members() {
    return members;
  }
}
