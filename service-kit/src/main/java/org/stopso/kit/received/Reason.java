package org.stopso.kit.received;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Why a record could not be handled, in words that cannot carry what is in it: the kind of failure
 * and where it arose, never an exception's own message.
 */
public final class Reason {

  private static final String OURS = "org.stopso.";

  private Reason() {}

  public static String of(Throwable failure) {
    Throwable root = rootOf(failure);
    String kind = root.getClass().getSimpleName();
    if (root instanceof JacksonException json) {
      return kind + " at " + json.getPathReference();
    }
    return Arrays.stream(root.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> kind + " in " + simpleName(frame) + ":" + frame.getLineNumber())
        .orElse(kind);
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return root;
  }

  private static String simpleName(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }
}
