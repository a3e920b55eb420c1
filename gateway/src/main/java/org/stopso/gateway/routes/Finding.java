package org.stopso.gateway.routes;

import java.util.Set;
import org.springframework.http.HttpMethod;

/** What the table says about a request. */
public sealed interface Finding {

  /** There is a route; its roles are still to be asked for. */
  record Found(Route route) implements Finding {}

  /** The path exists, for other methods. */
  record OtherMethods(Set<HttpMethod> allowed) implements Finding {}

  /** Nothing of this path is open to the outside. */
  record Nothing() implements Finding {}
}
