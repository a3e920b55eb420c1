package org.stopso.gateway.routes;

/** Addresses that fit a route. */
public final class RouteExamples {

  private RouteExamples() {}

  /** One that fits no row above the route's own. */
  public static String of(Route route) {
    return route
        .path()
        .getPatternString()
        .replace("{document}", "referral.json")
        .replaceAll("\\{[^}]*}", "x1")
        .replace("/**", "/x1");
  }
}
