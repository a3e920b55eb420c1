package org.stopso.therapist.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.kit.problem.FieldErrors;

class SupervisionRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  static Stream<Arguments> supervisions() {
    return Stream.of(
        arguments(TODAY, 60, List.of()),
        arguments(TODAY.plusDays(1), 60, List.of("date date-in-future")),
        arguments(null, 60, List.of("date required")),
        arguments(TODAY, 1, List.of()),
        arguments(TODAY, 0, List.of("minutes range")),
        arguments(TODAY, 480, List.of()),
        arguments(TODAY, 481, List.of("minutes range")),
        arguments(TODAY, null, List.of("minutes required")));
  }

  @ParameterizedTest
  @MethodSource("supervisions")
  void bothSidesOfEachEdge(
      @Nullable LocalDate date, @Nullable Integer minutes, List<String> wrong) {
    FieldErrors errors = FieldErrors.none();

    SupervisionRules.check(date, minutes, TODAY, errors);

    assertThat(errors.all())
        .extracting(error -> error.field() + " " + error.code())
        .containsExactlyElementsOf(wrong);
  }
}
