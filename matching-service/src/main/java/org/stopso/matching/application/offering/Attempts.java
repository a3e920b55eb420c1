package org.stopso.matching.application.offering;

import org.jspecify.annotations.Nullable;

/** Several things that are tried one after the other: what fails does not keep the rest waiting. */
public final class Attempts {

  private @Nullable RuntimeException failure;

  /** Tries one of them. */
  public void attempt(Runnable one) {
    try {
      one.run();
    } catch (RuntimeException e) {
      if (failure == null) {
        failure = e;
      } else {
        failure.addSuppressed(e);
      }
    }
  }

  /** Tells of what failed, once all were tried. */
  public void throwIfAnyFailed() {
    if (failure != null) {
      throw failure;
    }
  }
}
