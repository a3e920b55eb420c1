package org.stopso.referral.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stopso.referral.domain.lifecycle.Lifecycle.Transition;

class LifecycleTest {

  private static final Path PAGE = Path.of("..", "docs", "referral-lifecycle.md");

  @Test
  void aCauseLeadsSomewhereOnlyFromTheStatesOfItsRow() {
    for (State from : State.values()) {
      for (Cause cause : Cause.values()) {
        Optional<State> allowed =
            Lifecycle.table().stream()
                .filter(row -> row.because() == cause && row.from().contains(from))
                .map(Transition::to)
                .findFirst();
        assertThat(Lifecycle.next(from, cause)).as("%s %s", from, cause).isEqualTo(allowed);
      }
    }
  }

  @Test
  void noCauseHasTwoRowsFromOneState() {
    for (Transition row : Lifecycle.table()) {
      for (Transition other : Lifecycle.table()) {
        if (row != other && row.because() == other.because()) {
          assertThat(row.from()).doesNotContainAnyElementsOf(other.from());
        }
      }
    }
  }

  @Test
  void whatIsOverIsOver() {
    for (State over : State.values()) {
      if (!over.open() && over != State.ERASED) {
        for (Cause cause : Cause.values()) {
          Optional<State> only =
              cause == Cause.ERASED ? Optional.of(State.ERASED) : Optional.empty();
          assertThat(Lifecycle.next(over, cause)).isEqualTo(only);
        }
      }
    }
  }

  @Test
  void theReferrerLearnsOnlyThreeThings() {
    assertThat(State.OFFERED.forReferrer()).isEqualTo(State.ForReferrer.RECEIVED);
    assertThat(State.ASSIGNED.forReferrer()).isEqualTo(State.ForReferrer.BEING_LOOKED_AFTER);
    assertThat(State.IN_THERAPY.forReferrer()).isEqualTo(State.ForReferrer.BEING_LOOKED_AFTER);
    assertThat(State.ENDED.forReferrer()).isEqualTo(State.ForReferrer.CLOSED);
    assertThat(State.ERASED.forReferrer()).isEqualTo(State.ForReferrer.CLOSED);
  }

  /** Set the system property {@code render} to have the page written anew. */
  @Test
  void thePageShowsTheTable() throws IOException {
    String page = rendered();
    if (Boolean.getBoolean("render")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  private static String rendered() {
    return """
    # The life of a referral

    Rendered from `Lifecycle.java` by `LifecycleTest`, which fails when this page is stale (`-Drender=true` writes \
    it anew). A transition that is not here is refused when a person asks for it, and recorded and ignored when an \
    event does. To hold on, and to refuse an erasure, lead nowhere and are decisions: kept with who, when and why, and \
    a new version.

    ```mermaid
    stateDiagram-v2
    %s
    ```

    | from | to | because |
    | --- | --- | --- |
    %s
    """
        .formatted(
            Lifecycle.table().stream().map(LifecycleTest::edges).collect(Collectors.joining("\n")),
            Lifecycle.table().stream().map(LifecycleTest::row).collect(Collectors.joining("\n")));
  }

  private static String edges(Transition row) {
    return row.from().isEmpty()
        ? "  [*] --> " + row.to() + ": " + label(row)
        : row.from().stream()
            .sorted()
            .map(from -> "  " + from + " --> " + row.to() + ": " + label(row))
            .collect(Collectors.joining("\n"));
  }

  private static String label(Transition row) {
    return row.because().words().replace(":", "");
  }

  private static String row(Transition row) {
    String from =
        row.from().isEmpty()
            ? "—"
            : row.from().stream()
                .sorted()
                .map(state -> "`" + state + "`")
                .collect(Collectors.joining(", "));
    return "| " + from + " | `" + row.to() + "` | " + row.because().words() + " |";
  }
}
