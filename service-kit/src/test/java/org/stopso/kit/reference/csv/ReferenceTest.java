package org.stopso.kit.reference.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.kit.reference.AccreditationBodies;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Signposting;
import org.stopso.kit.reference.Signposting.Line;
import org.stopso.kit.reference.Signposting.ShownFor;
import org.stopso.terms.Nation;

class ReferenceTest {

  private static final Outcodes OUTCODES = new CsvOutcodes();
  private static final Signposting SIGNPOSTING = new CsvSignposting();

  /** Whoever reads Welsh reads when they can call, and how. */
  @Test
  void whatIsSaidOfALineInWordsIsThereInWelsh() {
    for (Line line : SIGNPOSTING.all()) {
      if (line.hours() != null) {
        assertThat(SIGNPOSTING.inWelsh(line.hours())).as(line.hours()).isPresent();
      }
      assertThat(SIGNPOSTING.inWelsh(line.phone()).isPresent())
          .as(line.phone())
          .isEqualTo(!line.phone().matches("[+0-9 ]+"));
    }
    assertThat(SIGNPOSTING.inWelsh("Samaritans")).isEmpty();
  }

  /** A name is a name, but what a line is, and whose, is said in words. */
  @Test
  void linesThatAreNotOnlyNamedAreNamedInWelsh() {
    List<String> inEnglish =
        SIGNPOSTING.all().stream()
            .map(Line::name)
            .filter(name -> SIGNPOSTING.inWelsh(name).isEmpty())
            .toList();
    assertThat(inEnglish).containsExactlyInAnyOrder("Samaritans", "Shout", "Childline");
  }

  @Test
  void outcodesAreKnownExactlyAsWritten() {
    assertThat(OUTCODES.find("NP26"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.nation()).isEqualTo(Nation.WALES);
              assertThat(found.region()).isEqualTo("Wales");
            });
    assertThat(OUTCODES.find("np26")).isEmpty();
    assertThat(OUTCODES.find("NP99")).isEmpty();
    assertThat(OUTCODES.find("BT1").map(Outcode::nation)).hasValue(Nation.NORTHERN_IRELAND);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/reference/outcode-distances.csv", numLinesToSkip = 1)
  void distancesAreTheOnesPublished(String from, String to, double haversine, double geodesic) {
    double km =
        OUTCODES
            .find(from)
            .orElseThrow()
            .position()
            .kilometresTo(OUTCODES.find(to).orElseThrow().position());
    assertThat(km).isCloseTo(haversine, within(0.001));
    assertThat(km).isCloseTo(geodesic, within(geodesic * 0.004));
  }

  @Test
  void prisonsAreListedByNameAndFoundById() {
    CsvPrisons prisons = new CsvPrisons(OUTCODES);
    assertThat(prisons.all()).hasSize(145).extracting(Prison::name).isSorted();
    assertThat(prisons.find("ASI"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.name()).isEqualTo("Ashfield (HMP)");
              assertThat(found.outcode().code()).isEqualTo("BS16");
              assertThat(found.nation()).isEqualTo(Nation.ENGLAND);
            });
    assertThat(prisons.find("asi")).isEmpty();
  }

  @Test
  void bodiesAreListedByCode() {
    AccreditationBodies bodies = new CsvAccreditationBodies();
    assertThat(bodies.all()).extracting(AccreditationBodies.Body::code).isSorted().contains("BACP");
    assertThat(bodies.find("BACP").map(AccreditationBodies.Body::name))
        .hasValue("British Association for Counselling and Psychotherapy");
    assertThat(bodies.find("XYZ")).isEmpty();
  }

  @Test
  void linesServeTheirReasonAndTheirNation() {
    assertThat(names(EnumSet.of(ShownFor.SURVIVOR), Nation.SCOTLAND))
        .contains("Rape Crisis Scotland Helpline", "NAPAC support line")
        .doesNotContain("Live Fear Free (Wales)", "Samaritans");
    assertThat(names(EnumSet.of(ShownFor.OWN_BEHAVIOUR), Nation.IRELAND))
        .containsExactly("Stop It Now helpline from Ireland");
    assertThat(names(EnumSet.noneOf(ShownFor.class), Nation.WALES)).isEmpty();
  }

  @Test
  void dangerBeginsWithTheEmergencyServicesAndNoLineComesTwice() {
    List<String> names =
        SIGNPOSTING
            .linesFor(EnumSet.of(ShownFor.DANGER, ShownFor.SELF_HARM, ShownFor.ANYBODY), null)
            .stream()
            .map(Line::name)
            .toList();
    assertThat(names).startsWith("Emergency services").doesNotHaveDuplicates();
    assertThat(SIGNPOSTING.all()).hasSize(15);
  }

  @ParameterizedTest
  @EnumSource(ShownFor.class)
  void everyReasonHasALine(ShownFor reason) {
    assertThat(SIGNPOSTING.linesFor(Set.of(reason), Nation.ENGLAND)).isNotEmpty();
  }

  @Test
  void aBadRowKeepsTheServiceFromStarting() {
    List<String> header = List.of("code", "latitude");
    assertThatThrownBy(() -> Csv.rows("bad-rows.csv", header, row -> row.degrees("latitude", 90)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bad-rows.csv, line 3");
    assertThatThrownBy(() -> Csv.rows("bad-rows.csv", List.of("code"), Row::values))
        .hasMessageContaining("header");
    assertThatThrownBy(
            () -> Csv.rows("bad-rows.csv", header, row -> row.text("latitude") + row.text("code")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("line 4");
  }

  @Test
  void quotedValuesMayHoldCommasAndQuotes() {
    assertThat(Csv.split("a,\"b, \"\"c\"\"\",,d")).containsExactly("a", "b, \"c\"", "", "d");
  }

  private static List<String> names(Set<ShownFor> reasons, Nation nation) {
    return SIGNPOSTING.linesFor(reasons, nation).stream().map(Line::name).toList();
  }
}
