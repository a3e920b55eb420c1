package org.stopso.referral.domain.lifecycle;

import static org.stopso.referral.domain.lifecycle.State.ASSIGNED;
import static org.stopso.referral.domain.lifecycle.State.AWAITING_PARTNER;
import static org.stopso.referral.domain.lifecycle.State.HELD;
import static org.stopso.referral.domain.lifecycle.State.IN_THERAPY;
import static org.stopso.referral.domain.lifecycle.State.MATCHING;
import static org.stopso.referral.domain.lifecycle.State.OFFERED;
import static org.stopso.referral.domain.lifecycle.State.WAITING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of transitions (docs/domain.md §2.4). What is not in it does not happen. */
public final class Lifecycle {

  private static final Set<State> OPEN =
      Arrays.stream(State.values())
          .filter(State::open)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
  private static final Set<State> ANY = EnumSet.complementOf(EnumSet.of(State.ERASED));
  private static final Set<State> BEGINNING = Set.of();

  private static final List<Transition> TABLE =
      List.of(
          row(BEGINNING, Cause.SUBMITTED, MATCHING),
          row(BEGINNING, Cause.HELD_BY_SCREENING, HELD),
          row(BEGINNING, Cause.SUBMITTED_FIRST_OF_TWO, AWAITING_PARTNER),
          row(Set.of(AWAITING_PARTNER), Cause.PARTNER_SUBMITTED, MATCHING),
          row(Set.of(HELD), Cause.RELEASED, MATCHING),
          row(Set.of(HELD), Cause.RELEASED_FIRST_OF_TWO, AWAITING_PARTNER),
          row(EnumSet.of(AWAITING_PARTNER, MATCHING, WAITING, OFFERED), Cause.HELD, HELD),
          row(
              EnumSet.of(AWAITING_PARTNER, MATCHING, WAITING, OFFERED),
              Cause.PARTNER_WITHDREW,
              HELD),
          row(Set.of(MATCHING), Cause.NOBODY_FITS, WAITING),
          row(EnumSet.of(MATCHING, WAITING), Cause.OFFER_MADE, OFFERED),
          row(Set.of(OFFERED), Cause.OFFERS_GONE, MATCHING),
          row(EnumSet.of(MATCHING, WAITING, OFFERED), Cause.THERAPIST_ASSIGNED, ASSIGNED),
          row(Set.of(ASSIGNED), Cause.SESSION_LOGGED, IN_THERAPY),
          row(EnumSet.of(ASSIGNED, IN_THERAPY), Cause.THERAPIST_GONE, MATCHING),
          row(EnumSet.of(ASSIGNED, IN_THERAPY), Cause.ASSIGNMENT_CANCELLED, MATCHING),
          row(EnumSet.of(ASSIGNED, IN_THERAPY), Cause.CASE_ENDED, State.ENDED),
          row(OPEN, Cause.WITHDRAWN, State.WITHDRAWN),
          row(OPEN, Cause.SIGNPOSTED, State.SIGNPOSTED),
          row(OPEN, Cause.CLOSED, State.CLOSED),
          row(ANY, Cause.ERASED, State.ERASED));

  private Lifecycle() {}

  /** One row: from any of these states; from none, at the beginning. */
  public record Transition(Set<State> from, Cause because, State to) {}

  /** The whole table, in the order of a referral's life. */
  public static List<Transition> table() {
    return TABLE;
  }

  /** Where a referral begins. */
  public static State begin(Cause cause) {
    return TABLE.stream()
        .filter(row -> row.from().isEmpty() && row.because() == cause)
        .findFirst()
        .orElseThrow()
        .to();
  }

  /** Where {@code cause} takes a referral in {@code from}; empty when the table has no such row. */
  public static Optional<State> next(State from, Cause cause) {
    return TABLE.stream()
        .filter(row -> row.because() == cause && row.from().contains(from))
        .findFirst()
        .map(Transition::to);
  }

  /** Whether {@code state} is where {@code cause} leads to, from wherever it does. */
  public static boolean leadsTo(Cause cause, State state) {
    return TABLE.stream().anyMatch(row -> row.because() == cause && row.to() == state);
  }

  private static Transition row(Set<State> from, Cause because, State to) {
    return new Transition(from, because, to);
  }
}
