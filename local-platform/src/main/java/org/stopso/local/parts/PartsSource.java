package org.stopso.local.parts;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/** Where tests have their store and broker from; the setting {@value #SETTING} says which. */
public enum PartsSource {
  /** A {@code mongod} and a broker as the local platform starts them: what every machine has. */
  OWN,

  /** Containers with the images of production. */
  CONTAINERS;

  /** The system property that names the source, in lower case; {@code own} where it is not set. */
  public static final String SETTING = "stopso.parts";

  /** The one that {@code settings}, the system's properties, name. */
  public static PartsSource chosenIn(Properties settings) {
    return valueOf(settings.getProperty(SETTING, "own").toUpperCase(Locale.ROOT));
  }

  /** Parts of this kind that keep what they must keep in {@code folder}; nothing starts yet. */
  public Parts in(Path folder) {
    return switch (this) {
      case OWN -> new OwnParts(folder);
      case CONTAINERS -> new ContainerParts();
    };
  }
}
