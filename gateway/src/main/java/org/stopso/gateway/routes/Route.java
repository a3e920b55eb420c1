package org.stopso.gateway.routes;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One row of the table.
 *
 * @param service who answers, such as {@code referral}; {@code gateway} is the gateway itself
 * @param methods those that are allowed; GET allows HEAD
 * @param roles one of these is needed; empty for anybody, signed in or not
 */
public record Route(
    String service, Set<HttpMethod> methods, PathPattern path, Set<Role> roles, Set<Mark> marks) {

  /** The request attribute that holds the route of an admitted request. */
  public static final String ATTRIBUTE = Route.class.getName();

  /** The name of the gateway itself in the column of services. */
  public static final String GATEWAY = "gateway";

  public boolean isForAnybody() {
    return roles.isEmpty();
  }

  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  boolean fits(PathContainer requested) {
    return path.matches(requested);
  }

  boolean allows(HttpMethod method) {
    return methods.contains(method)
        || (HttpMethod.HEAD.equals(method) && methods.contains(HttpMethod.GET));
  }
}
