package org.stopso.kit.reference;

import java.util.List;
import java.util.Optional;

/** The prisons somebody can be in. */
public interface Prisons {

  Optional<Prison> find(String prisonId);

  /** All, by name. */
  List<Prison> all();
}
