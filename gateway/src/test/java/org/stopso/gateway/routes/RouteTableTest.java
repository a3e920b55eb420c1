package org.stopso.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;

class RouteTableTest {
  private static final List<HttpMethod> METHODS = List.of(HttpMethod.values());

  private final RouteTable table = theTable();

  private static RouteTable theTable() {
    try {
      return RouteFile.read(
          new ClassPathResource("routes.txt").getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The published interface, written down a second time: path, who answers, to whom, how. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                                            | referral     | ANYBODY     | GET
          /start/self                                  | referral     | ANYBODY     | GET POST
          /start/self/send                             | referral     | ANYBODY     | GET POST
          /return                                      | referral     | ANYBODY     | GET POST
          /return/x                                    | referral     | ANYBODY     | GET POST
          /exit                                        | referral     | ANYBODY     | GET
          /exit2                                       | referral     | ANYBODY     | GET
          /desk                                        | referral     | COORDINATOR | GET POST
          /desk/queue                                  | referral     | COORDINATOR | GET
          /desk/queue/x/taken                          | referral     | COORDINATOR | POST
          /desk/referrals/x                            | referral     | COORDINATOR | GET POST
          /desk/referrals/x/hold                       | referral     | COORDINATOR | GET POST
          /desk/referrals/x/messages                   | referral     | COORDINATOR | POST
          /desk/matching/x                             | matching     | COORDINATOR | GET POST
          /desk/therapists                             | therapist    | COORDINATOR | GET POST
          /desk/therapists/names                       | therapist    | COORDINATOR | GET
          /desk/therapists/cases/x                     | therapist    | COORDINATOR | GET POST
          /desk/notifications                          | notification | COORDINATOR | GET POST
          /offers/x                                    | matching     | THERAPIST   | GET POST
          /offers/x/acceptance                         | matching     | THERAPIST   | POST
          /offers/x/decline                            | matching     | THERAPIST   | POST
          /join                                        | therapist    | ANYBODY     | GET POST
          /practice                                    | therapist    | THERAPIST   | GET POST
          /cases/x                                     | therapist    | THERAPIST   | GET POST
          /cases/x/sessions                            | therapist    | THERAPIST   | POST
          /cases/x/sessions/new                        | therapist    | THERAPIST   | GET POST
          /cases/x/ending                              | therapist    | THERAPIST   | POST
          /courses                                     | therapist    | THERAPIST   | GET POST
          /unsubscribe/x                               | notification | ANYBODY     | GET POST
          /research                                    | research     | ANALYST     | GET POST
          /forum/x                                     | forum        | FAMILY MODERATOR THERAPIST | GET POST
          /forum/moderation                            | forum        | MODERATOR   | GET POST
          /healthz                                     | gateway      | ANYBODY     | GET
          /assets/kit.css                              | gateway      | ANYBODY     | GET
          /sign-in                                     | gateway      | ANYBODY     | GET
          /sign-in/callback                            | gateway      | ANYBODY     | GET
          /sign-in/not-done                            | gateway      | ANYBODY     | GET
          /sign-out                                    | gateway      | ANYBODY     | POST
          /api/docs                                    | gateway      | ANYBODY     | GET
          /api/docs/referral.json                      | gateway      | ANYBODY     | GET
          /api/referrals                               | referral     | ANYBODY     | POST
          /api/referrals/status                        | referral     | ANYBODY     | POST
          /api/referrals/messages/read                 | referral     | ANYBODY     | POST
          /api/reference/outcodes/NP26                 | referral     | ANYBODY     | GET
          /api/reference/prisons                       | referral     | ANYBODY     | GET
          /api/therapists/applications                 | therapist    | ANYBODY     | GET POST
          /api/me/profile                              | therapist    | THERAPIST   | GET POST PUT
          /api/me/practice                             | therapist    | THERAPIST   | GET POST PUT
          /api/me/supervision                          | therapist    | THERAPIST   | GET POST PUT
          /api/offers/x/acceptance                     | matching     | THERAPIST   | GET POST
          /api/cases/x                                 | therapist    | THERAPIST   | GET POST PUT
          /api/cases/x/sessions/y/corrections          | therapist    | THERAPIST   | GET POST PUT
          /api/courses/x/bookings                      | therapist    | THERAPIST   | DELETE GET POST
          /api/coordination/queue/x/taken              | referral     | COORDINATOR | GET POST
          /api/coordination/referrals/search           | referral     | COORDINATOR | GET POST
          /api/coordination/referrals/x/release        | referral     | COORDINATOR | GET POST
          /api/coordination/matching/x/assignment      | matching     | COORDINATOR | GET POST
          /api/coordination/therapists/x/decision      | therapist    | COORDINATOR | GET POST PUT
          /api/coordination/notifications/x/resend     | notification | COORDINATOR | GET POST
          /api/forum/moderation/x/decision             | forum        | MODERATOR   | GET POST
          /api/forum/memberships                       | forum        | FAMILY MODERATOR THERAPIST | GET POST PUT
          /api/forum/posts/x                           | forum        | FAMILY MODERATOR THERAPIST | GET POST PUT
          /api/forum/x/live                            | forum        | FAMILY MODERATOR THERAPIST | GET
          /api/research/measures                       | research     | ANALYST     | GET
          /api/research/dataset                        | research     | ANALYST     | GET
          """)
  void isAnsweredByOneServiceForSomeRoles(String path, String service, String who, String how) {
    Set<String> answered = new TreeSet<>();
    for (HttpMethod method : METHODS) {
      if (table.find(method, path) instanceof Finding.Found(Route route)
          && !method.equals(HttpMethod.HEAD)) {
        answered.add(method.name());
        assertThat(route.service()).isEqualTo(service);
        assertThat(rolesOf(route)).isEqualTo(who);
      }
    }
    assertThat(String.join(" ", answered)).isEqualTo(how);
  }

  private static String rolesOf(Route route) {
    return route.isForAnybody()
        ? "ANYBODY"
        : route.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" "));
  }

  @Test
  void offersAndReadingsHaveRowsOfTheirOwn() {
    assertThat(found("GET", "/api/me/offers").service()).isEqualTo("matching");
    assertThat(found("POST", "/api/cases/x/reading").roles()).containsExactly(Role.COORDINATOR);
    assertThat(table.find(HttpMethod.GET, "/api/cases/x/reading"))
        .isEqualTo(new Finding.OtherMethods(Set.of(HttpMethod.POST)));
  }

  private Route found(String method, String path) {
    return ((Finding.Found) table.find(HttpMethod.valueOf(method), path)).route();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal",
        "/internal/referrals/x/recipient",
        "/actuator",
        "/actuator/health",
        "/actuator/held",
        "/ops/held",
        "/v3/api-docs",
        "/swagger-ui.html",
        "/api",
        "/api/internal/x",
        "/api/therapists",
        "/api/therapists/x",
        "/api/coordination",
        "/api/coordination/other",
        "/api/docs/referral.json/x",
        "/desks",
        "/startx",
        "/exit/x",
        "/exit3",
        "/error",
        "/login",
        "/logout",
        "/login/oauth2/code/gateway",
        "/oauth2/authorization/gateway",
        "/sign-in/gateway",
        "/favicon.ico",
        "/.well-known/oauth-protected-resource",
        "/.git/config"
      })
  void nothingElseExists(String path) {
    for (HttpMethod method : METHODS) {
      assertThat(table.find(method, path)).isEqualTo(new Finding.Nothing());
    }
  }

  @Test
  void noRowIsHiddenByOneBeforeIt() {
    for (Route route : table.routes()) {
      String example = RouteExamples.of(route);
      for (HttpMethod method : route.methods()) {
        assertThat(found(method.name(), example)).as("%s %s", method, route.path()).isSameAs(route);
      }
    }
  }

  @Test
  void anotherMethodIsToldWhichThereAre() {
    assertThat(table.find(HttpMethod.DELETE, "/api/referrals"))
        .isEqualTo(new Finding.OtherMethods(Set.of(HttpMethod.POST)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "referral GET /x",
        "referral GET /x NOBODY",
        "referral FETCH,GET /x ANYBODY other-mark",
        "referral GET x{ ANYBODY"
      })
  void aRowThatCantBeUnderstoodIsRefused(String row) {
    assertThatThrownBy(() -> RouteFile.read(row)).isInstanceOf(IllegalArgumentException.class);
  }
}
