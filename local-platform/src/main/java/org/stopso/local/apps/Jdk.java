package org.stopso.local.apps;

import java.nio.file.Path;

/** The JDK that runs this process runs the others as well. */
final class Jdk {
  private Jdk() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
