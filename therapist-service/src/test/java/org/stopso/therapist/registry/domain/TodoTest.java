package org.stopso.therapist.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.therapist.registry.Examples.NOW;
import static org.stopso.therapist.registry.Examples.TODAY;
import static org.stopso.therapist.registry.Examples.credentials;
import static org.stopso.therapist.registry.Examples.practice;
import static org.stopso.therapist.registry.Examples.therapist;

import org.junit.jupiter.api.Test;
import org.stopso.therapist.registry.domain.Todo.Code;

class TodoTest {

  @Test
  void aLapseIsWarnedOfThirtyDaysAhead() {
    assertThat(Todo.of(therapist(credentials(2, TODAY.plusDays(30), TODAY)), TODAY))
        .containsExactly(new Todo(Code.INSURANCE_DUE, TODAY.plusDays(30)));
    assertThat(Todo.of(therapist(credentials(2, TODAY.plusDays(31), TODAY)), TODAY)).isEmpty();
    assertThat(Todo.of(therapist(credentials(2, TODAY.plusDays(90), TODAY.minusDays(1))), TODAY))
        .containsExactly(new Todo(Code.SUPERVISION_DUE, TODAY.plusDays(30)));
  }

  @Test
  void everythingInTheWayIsListed() {
    assertThat(Todo.of(therapist(credentials(1, null)), TODAY))
        .extracting(Todo::code)
        .containsExactly(Code.REFERENCES_MISSING, Code.INSURANCE_DUE, Code.SUPERVISION_DUE);
    Therapist closed = therapist().offering(practice().acceptingNobodyNew(), "a1", NOW);
    assertThat(Todo.of(closed.away(TODAY, "a1", NOW), TODAY))
        .extracting(Todo::code)
        .contains(Code.ON_PAUSE, Code.NOT_ACCEPTING);
  }
}
