package org.stopso.kit.reference;

import java.util.Optional;

/** The outcodes in use. */
public interface Outcodes {

  /** The outcode written exactly so (upper case, no spaces); see {@link Postcode#outcodeOf}. */
  Optional<Outcode> find(String outcode);
}
