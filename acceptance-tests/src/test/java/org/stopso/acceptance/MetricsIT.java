package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stopso.local.running.RunningPlatform;

/**
 * {@code docs/metrics.md} against what the services expose once somebody has gone the whole path:
 * neither says anything that the other does not.
 */
class MetricsIT {

  private static final RunningPlatform PLATFORM = Platform.running();
  private static final Path PAGE = Path.of("..", "docs", "metrics.md");
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Set<String> SERVICES =
      Set.of("referral", "matching", "therapist", "forum", "notification", "research");
  private static final Pattern ID_OR_ADDRESS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|\\w@\\w+\\.");

  /** A line of the page. */
  private record Row(String name, String kind, Set<String> labels, Set<String> who) {

    static Row of(String line) {
      List<String> cells = List.of(line.split("\\|"));
      return new Row(
          plain(cells.get(1)), cells.get(2).strip(), words(cells.get(3)), who(cells.get(4)));
    }

    private static Set<String> who(String cell) {
      return cell.strip().equals("every service") ? SERVICES : words(cell);
    }

    private static Set<String> words(String cell) {
      return cell.isBlank()
          ? Set.of()
          : Pattern.compile(",").splitAsStream(cell).map(Row::plain).collect(Collectors.toSet());
    }

    private static String plain(String text) {
      return text.replace("`", "").strip();
    }

    /** The samples that it is told as, each with the names of its labels. */
    Map<String, Set<String>> samples() {
      Set<String> all = new TreeSet<>(labels);
      all.add("application");
      if (!kind.startsWith("timer")) {
        return Map.of(name, all);
      }
      Map<String, Set<String>> samples = new TreeMap<>();
      for (String part : List.of("_count", "_sum", "_max")) {
        samples.put(name + part, all);
      }
      if (kind.contains("buckets")) {
        Set<String> more = new TreeSet<>(all);
        more.add("le");
        samples.put(name + "_bucket", more);
      }
      return samples;
    }
  }

  @BeforeAll
  static void somebodyGoesTheWholePath() throws Exception {
    new MainPathIT().somebodyHasTheirFirstSession();
    new DeskIT().aHeldRequestIsReleasedGivenAwayByHandAndTheCaseRead();
    somethingIsSentAgain();
  }

  private static void somethingIsSentAgain() {
    Api coordinator = Api.of(PLATFORM, PLATFORM.accounts("COORDINATOR").getFirst());
    String reference =
        Api.anybody(PLATFORM)
            .post("/api/referrals", Requests.forHelp("NP26"))
            .expecting(201)
            .json()
            .get("reference")
            .asString();
    String referral =
        coordinator
            .post("/api/coordination/referrals/search", Map.of("reference", reference))
            .expecting(200)
            .json()
            .get("referralId")
            .asString();
    String mail = "request-received." + referral + "." + referral;
    Eventually.within("a mail can be sent again", () -> isSentAgain(coordinator, mail));
  }

  /** What is under way still is left as it is, and notes nothing. */
  private static boolean isSentAgain(Api coordinator, String mail) {
    coordinator
        .post("/api/coordination/notifications/" + mail + "/resend", Map.of())
        .expecting(200);
    return !Exposed.by(PLATFORM, "notification").named("stopso_audit_entries_total").isEmpty();
  }

  @Test
  void whatThePageListsIsExposedWithTheseLabels() throws IOException {
    List<Row> rows = rows();
    await().atMost(SOON).untilAsserted(() -> allAreExposed(rows));
  }

  /** Some come with what is counted from time to time, or with a mail that is on its way. */
  private static void allAreExposed(List<Row> rows) {
    Map<String, Exposed> exposed = Exposed.byAll(PLATFORM);
    for (Row row : rows) {
      for (String service : row.who()) {
        row.samples()
            .forEach(
                (sample, labels) ->
                    assertThat(exposed(exposed, service).labelNames(sample))
                        .as("%s of %s", sample, service)
                        .containsExactly(labels));
      }
    }
  }

  @Test
  void whatIsExposedIsListed() throws IOException {
    Map<String, Set<String>> listed = new TreeMap<>();
    for (Row row : rows()) {
      for (String service : row.who()) {
        listed.computeIfAbsent(service, any -> new TreeSet<>()).addAll(row.samples().keySet());
      }
    }
    Exposed.byAll(PLATFORM)
        .forEach(
            (service, exposed) ->
                assertThat(exposed.names())
                    .as("what %s exposes", service)
                    .filteredOn(name -> name.startsWith("stopso_"))
                    .isSubsetOf(listed.getOrDefault(service, Set.of())));
  }

  @Test
  void noLabelHoldsAnIdOrAnAddress() {
    Exposed.byAll(PLATFORM)
        .forEach(
            (service, exposed) ->
                assertThat(exposed.samples())
                    .as("what %s exposes", service)
                    .allSatisfy(
                        sample ->
                            assertThat(sample.labels().values())
                                .as(sample.name())
                                .noneMatch(value -> ID_OR_ADDRESS.matcher(value).find())));
  }

  @Test
  void somebodyInTherapyIsCountedByEachServiceThatKnowsThem() {
    Eventually.within(
        "a case in which therapy has begun",
        () -> exceeds("therapist", "stopso_cases", Map.of("state", "IN_THERAPY")));
    Eventually.within(
        "a person in therapy",
        () ->
            exceeds(
                "referral", "stopso_referrals", Map.of("state", "IN_THERAPY", "age", "under1d")));
    Eventually.within(
        "an offer that was accepted",
        () -> exceeds("matching", "stopso_offers_total", Map.of("outcome", "ACCEPTED")));
    Eventually.within(
        "a mail that was sent",
        () -> exceeds("notification", "stopso_mail_total", Map.of("outcome", "SENT")));
    Eventually.within(
        "somebody who signed in",
        () -> exceeds("gateway", "stopso_gateway_sign_ins_total", Map.of("outcome", "SIGNED_IN")));
  }

  private static boolean exceeds(String service, String name, Map<String, String> labels) {
    return Exposed.by(PLATFORM, service).named(name).stream()
        .filter(sample -> sample.labels().entrySet().containsAll(labels.entrySet()))
        .anyMatch(sample -> sample.value() > 0);
  }

  private static Exposed exposed(Map<String, Exposed> all, String service) {
    Exposed found = all.get(service);
    if (found == null) {
      throw new AssertionError("no service is called " + service);
    }
    return found;
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `stopso_"))
            .map(Row::of)
            .toList();
    assertThat(rows).hasSizeGreaterThan(20);
    return rows;
  }
}
