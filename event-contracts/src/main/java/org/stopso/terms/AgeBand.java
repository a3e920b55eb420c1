package org.stopso.terms;

import java.util.Arrays;
import java.util.Optional;

/** How old the person is, as coarsely as the work allows. On the wire: {@link #code()}. */
public enum AgeBand {
  UNDER_18("UNDER_18"),
  FROM_18_TO_24("18_24"),
  FROM_25_TO_34("25_34"),
  FROM_35_TO_44("35_44"),
  FROM_45_TO_54("45_54"),
  FROM_55_TO_64("55_64"),
  FROM_65("65_PLUS");

  private final String code;

  AgeBand(String code) {
    this.code = code;
  }

  /** The word that clients, events and the store use. */
  public String code() {
    return code;
  }

  /** The band with this code, if there is one. */
  public static Optional<AgeBand> ofCode(String code) {
    return Arrays.stream(values()).filter(band -> band.code.equals(code)).findFirst();
  }

  @Override
  public String toString() {
    return code;
  }
}
