package org.stopso.kit.reference;

import java.util.List;
import java.util.Optional;

/** The bodies a therapist can be accredited by. */
public interface AccreditationBodies {

  Optional<Body> find(String code);

  /** All, by code. */
  List<Body> all();

  /** A body. */
  record Body(String code, String name) {}
}
