package org.stopso.kit.problem.web;

/**
 * A failure for the log: the classes and lines it came through, without messages, which may quote
 * somebody's data.
 */
final class FailureTrace {

  private static final int FRAMES = 25;
  private static final int CAUSES = 6;

  private FailureTrace() {}

  static String of(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable at = failure;
    for (int depth = 0; at != null && depth < CAUSES; depth++) {
      text.append(depth == 0 ? "" : "\ncaused by ").append(at.getClass().getName());
      StackTraceElement[] frames = at.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append("\n  at ").append(frames[i]);
      }
      at = at.getCause();
    }
    return text.toString();
  }
}
