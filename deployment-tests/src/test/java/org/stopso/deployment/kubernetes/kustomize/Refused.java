package org.stopso.deployment.kubernetes.kustomize;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Something this reader does not know, or that would change nothing. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }

  /** Every key of the map must be one of these. */
  static void unlessOnly(Set<String> known, Map<String, Object> map, Path where) {
    Set<String> unknown = new TreeSet<>(map.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new Refused("this reader does not know " + unknown + " in " + where);
    }
  }
}
