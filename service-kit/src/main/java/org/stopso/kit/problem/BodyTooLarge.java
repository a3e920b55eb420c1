package org.stopso.kit.problem;

import java.io.IOException;

/** 413: more was sent than this service takes. */
public final class BodyTooLarge extends IOException {

  public BodyTooLarge() {
    super("body too large");
  }
}
