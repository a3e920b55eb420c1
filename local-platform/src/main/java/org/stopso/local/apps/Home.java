package org.stopso.local.apps;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;

/** The top of the repository, found from where this class was loaded. */
public final class Home {
  private static final String SETTING = "STOPSO_HOME";

  private Home() {}

  /** Where {@code ./run} lies; {@value #SETTING} overrules what was found. */
  public static Path find(Map<String, String> environment) {
    String set = environment.get(SETTING);
    return set == null
        ? ownCode().toAbsolutePath().resolve("../../..").normalize()
        : Path.of(set).toAbsolutePath();
  }

  /** The jar or the folder of this module's classes: {@code local-platform/target/…}. */
  static Path ownCode() {
    try {
      return Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
