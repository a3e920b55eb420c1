package org.stopso.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.stopso.gateway.RunningGateway;
import org.stopso.gateway.support.Browser;

/** Walks the whole table through the running gateway: every row, every method, every role. */
class RoutesIT extends RunningGateway {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

  @Autowired RouteTable table;

  private record Caller(String name, String[] headers) {}

  @Test
  void everyRowLetsInItsRolesAndNobodyElse() {
    List<Caller> callers = new ArrayList<>();
    callers.add(new Caller("nobody", new String[0]));
    for (Role role : Role.values()) {
      callers.add(new Caller(role.name(), new String[] {"Authorization", bearer(role.name())}));
    }
    SoftAssertions all = new SoftAssertions();
    for (Route route : table.routes()) {
      if (!route.service().equals(Route.GATEWAY)) {
        walk(route, callers, all);
      }
    }
    all.assertAll();
  }

  private void walk(Route route, List<Caller> callers, SoftAssertions all) {
    Browser walker = new Browser(URL);
    String address = RouteExamples.of(route);
    for (String method : METHODS) {
      for (Caller caller : callers) {
        HttpResponse<String> answer = walker.send(method, address, "", caller.headers());
        all.assertThat(answer.statusCode())
            .as("%s %s by %s", method, address, caller.name())
            .isEqualTo(expected(method, address, caller));
        if (answer.statusCode() == 200 && !method.equals("HEAD")) {
          all.assertThat(answer.body()).contains("\"service\":\"" + route.service() + "\"");
        }
      }
    }
  }

  private int expected(String method, String address, Caller caller) {
    if (!(table.find(HttpMethod.valueOf(method), address) instanceof Finding.Found(Route route))) {
      return 405;
    }
    boolean api = address.startsWith("/api/");
    if (route.isForAnybody()
        || (api && route.roles().stream().anyMatch(role -> role.name().equals(caller.name())))) {
      return 200;
    }
    if (!api) {
      // a page takes no token: whoever brings one is as good as not signed in
      return route.is(Mark.PART) ? 401 : 303;
    }
    return caller.name().equals("nobody") ? 401 : 403;
  }

  @Test
  void whatIsNotInTheTableDoesNotExistForAnybody() {
    for (String path :
        List.of("/internal/referrals/x", "/actuator/health", "/v3/api-docs", "/ops/held", "/a/b")) {
      for (String method : METHODS) {
        assertThat(
                browser.send(method, path, "", "Authorization", bearer("COORDINATOR")).statusCode())
            .as("%s %s", method, path)
            .isEqualTo(404);
      }
    }
  }

  @Test
  void anAddressThatCouldMeanTwoThingsIsRefused() {
    for (String path :
        List.of(
            "/start/..;/internal/x",
            "/start/%2e%2e/internal/x",
            "/start//x",
            "/cases/x%2Freading",
            "/start/%5cx",
            "/start;a=b")) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(400);
    }
  }

  @Test
  void aTokenForSomebodyElseOrOutOfDateDoesNotCount() {
    String other = ISSUER.accessTokenFor("other", Duration.ofMinutes(5), "THERAPIST");
    String old = ISSUER.accessTokenFor("stopso", Duration.ofMinutes(-5), "THERAPIST");
    for (String token : List.of(other, old, "nonsense")) {
      HttpResponse<String> answer =
          browser.get("/api/me/profile", "Authorization", "Bearer " + token);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("/problems/not-signed-in");
    }
  }
}
