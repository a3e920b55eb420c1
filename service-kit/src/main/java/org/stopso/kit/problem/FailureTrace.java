package org.stopso.kit.problem;

import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * A failure for the log: its classes and the lines it came through (the first few, and all of our
 * own), without messages, which may quote somebody's data.
 */
public final class FailureTrace {

  private static final int FIRST = 8;
  private static final int CAUSES = 6;
  private static final String OURS = "org.stopso";

  private FailureTrace() {}

  /** The failure and its causes, some lines each. */
  public static String of(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable at = failure;
    for (int depth = 0; at != null && depth < CAUSES; depth++) {
      text.append(depth == 0 ? "" : "\ncaused by ").append(named(at));
      StackTraceElement[] frames = at.getStackTrace();
      for (int i = 0; i < frames.length; i++) {
        if (i < FIRST || frames[i].getClassName().startsWith(OURS)) {
          text.append("\n  at ").append(frames[i]);
        }
      }
      at = at.getCause();
    }
    return text.toString();
  }

  /** Of templates, which are ours, the place is named. */
  private static String named(Throwable failure) {
    return failure instanceof TemplateProcessingException template
        ? failure.getClass().getName()
            + " in "
            + template.getTemplateName()
            + ", line "
            + template.getLine()
        : failure.getClass().getName();
  }
}
