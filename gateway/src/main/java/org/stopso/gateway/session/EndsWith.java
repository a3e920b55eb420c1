package org.stopso.gateway.session;

import java.io.Serializable;
import java.util.List;

/**
 * What else a session ends with, beside its own sign-out: the session at the issuer from which it
 * came, or any other mark put on it. The store finds sessions by these marks, so they must tell
 * nobody who is signed in.
 */
public record EndsWith(List<String> marks) implements Serializable {
  /** The name of the attribute by which a session carries it. */
  public static final String ATTRIBUTE = "ends-with";

  public EndsWith {
    marks = List.copyOf(marks);
  }

  /** The sessions there are, of whichever browser. */
  @FunctionalInterface
  public interface Sessions {

    /** Ends all that carry {@code mark}; none of them comes back by requests still under way. */
    void endAll(String mark);
  }
}
