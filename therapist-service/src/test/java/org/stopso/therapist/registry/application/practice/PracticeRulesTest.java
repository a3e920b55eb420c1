package org.stopso.therapist.registry.application.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Position;
import org.stopso.terms.Availability;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.Nation;
import org.stopso.therapist.registry.domain.Practice;

public class PracticeRulesTest {

  private final PracticeRules rules = knowingOnly("CF10", "NP26");

  /** Rules that know these outcodes. */
  public static PracticeRules knowingOnly(String... codes) {
    return new PracticeRules(
        code ->
            List.of(codes).contains(code)
                ? Optional.of(new Outcode(code, new Position(51, -3), Nation.WALES, "Wales"))
                : Optional.empty());
  }

  @Test
  void everythingButTravelFeeAndReducedPlacesIsRequired() {
    PracticeDraft nothing =
        new PracticeDraft(null, null, null, null, null, null, null, null, null, null, null);
    assertThat(fields(nothing))
        .containsExactly(
            "delivery", "help", "worksWith", "availability", "languages", "places", "acceptingNew");
  }

  @Test
  void aFullPostcodeIsCutToItsOutcode() {
    PracticeDraft draft = draft(List.of("np26 4aa", "NP26", " cf10"), 20, 2, 0, null);
    assertThat(fields(draft)).isEmpty();
    assertThat(rules.practice(draft).outcodes()).containsExactly("NP26", "CF10");
  }

  @Test
  void outcodesMustParseAndBeKnown() {
    PracticeDraft draft = draft(List.of("CF10", "ZZ99", "nowhere", ""), 20, 2, 0, null);
    FieldErrors errors = FieldErrors.none();
    rules.check(draft, errors);
    assertThat(errors.all().stream().map(e -> e.field() + " " + e.code()))
        .containsExactly(
            "practices[1].outcode outcode",
            "practices[2].outcode outcode",
            "practices[3].outcode required");
    assertThat(fields(draft(List.of("AB10"), 20, 2, 0, null)))
        .containsExactly("practices[0].outcode");
  }

  @Test
  void whoeverSeesClientsInPersonSaysWhere() {
    assertThat(fields(draft(List.of(), 20, 2, 0, null))).containsExactly("practices");
  }

  @ParameterizedTest(name = "{0} places, {1} reduced, {2} km: {3}")
  @CsvSource({
    "0, 0, 0, true",
    "100, 100, 300, true",
    "-1, 0, 0, false",
    "101, 0, 0, false",
    "10, 11, 0, false",
    "10, 10, 301, false",
    "10, -1, 0, false",
    "10, 0, -1, false",
  })
  void numbersHaveLimits(int places, int reduced, int travel, boolean fine) {
    assertThat(fields(draft(List.of("CF10"), places, reduced, travel, null)).isEmpty())
        .isEqualTo(fine);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0, true",
    "1000, true",
    "47.50, true",
    "47.505, false",
    "-1, false",
    "1000.01, false"
  })
  void theFeeIsInPoundsAndWholePence(BigDecimal fee, boolean fine) {
    assertThat(fields(draft(List.of("CF10"), 10, 0, 0, fee)).isEmpty()).isEqualTo(fine);
  }

  @Test
  void theSameIsTheSameHoweverItIsWritten() {
    Practice one = rules.practice(draft(List.of("CF10"), 10, 0, 0, new BigDecimal("50")));
    Practice other = rules.practice(draft(List.of("cf10 1aa"), 10, 0, 0, new BigDecimal("50.00")));
    assertThat(one).isEqualTo(other);
    assertThat(one.hourlyFee()).hasToString("50");
  }

  private List<String> fields(PracticeDraft draft) {
    FieldErrors errors = FieldErrors.none();
    rules.check(draft, errors);
    return errors.all().stream().map(e -> e.field()).toList();
  }

  private static PracticeDraft draft(
      List<String> outcodes, int places, int reduced, int travel, @Nullable BigDecimal fee) {
    return new PracticeDraft(
        outcodes,
        List.of(Delivery.IN_PERSON),
        List.of(HelpKind.INDIVIDUAL),
        List.of(ClientGroup.AT_RISK),
        List.of("en", "CY"),
        List.of(Availability.WEEKEND),
        places,
        reduced,
        true,
        travel,
        fee);
  }
}
