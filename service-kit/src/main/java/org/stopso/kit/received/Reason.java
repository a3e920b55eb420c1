package org.stopso.kit.received;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Why a record could not be handled, in words that cannot carry what is in it: the kind of failure
 * and where it arose, never an exception's own message.
 */
public final class Reason {

  private static final String OURS = "org.stopso.";

  private Reason() {}

  public static String of(Throwable failure) {
    List<Throwable> chain = chain(failure);
    return chain.stream()
        .filter(JacksonException.class::isInstance)
        .map(JacksonException.class::cast)
        .findFirst()
        .map(Reason::kindAndField)
        .orElseGet(() -> kindAndPlace(chain.getLast()));
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = failure; cause != null && chain.size() < 50; cause = cause.getCause()) {
      chain.add(cause);
    }
    return chain;
  }

  /** What is not JSON at all has no field. */
  private static String kindAndField(JacksonException json) {
    String kind = json.getClass().getSimpleName();
    String field = json.getPathReference();
    return field.isEmpty() ? kind : kind + " at " + field;
  }

  private static String kindAndPlace(Throwable root) {
    String kind = root.getClass().getSimpleName();
    return Arrays.stream(root.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> kind + " in " + simpleName(frame) + ":" + frame.getLineNumber())
        .orElse(kind);
  }

  private static String simpleName(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }
}
