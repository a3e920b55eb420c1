package org.stopso.kit.web;

import java.io.IOException;

/** 413: more was sent than this service takes. */
public final class BodyTooLarge extends IOException {

  BodyTooLarge() {
    super("body too large");
  }
}
