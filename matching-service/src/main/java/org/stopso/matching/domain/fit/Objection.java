package org.stopso.matching.domain.fit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.terms.HelpKind;

/**
 * Why a therapist can't be offered a referral (docs/domain.md §4.1). Each constant is the rule, its
 * code and its test's name; the order is the one in which the first objection is named. What
 * concerns a person is asked for each of two who ask together.
 */
public enum Objection {
  MAY_NOT_RECEIVE("M1", (need, candidate) -> !candidate.mayReceive()),
  LACKS_CLEARANCE(
      "M2", (need, candidate) -> candidate.profile().clearance().isBelow(need.clearance())),
  NOT_EVERY_GROUP(
      "M3",
      (need, candidate) -> !candidate.profile().worksWith().containsAll(need.wishes().groups())),
  OTHER_HELP("M4", (need, candidate) -> !candidate.profile().help().contains(need.wishes().help())),
  CANNOT_MEET("M5", (need, candidate) -> Meeting.between(need, candidate.profile()).isEmpty()),
  NOT_CLEARED_FOR_PRISON(
      "M6",
      (need, candidate) -> need.wishes().where().prison() && !candidate.profile().prisonCleared()),
  NO_FREE_PLACE("M7", (need, candidate) -> candidate.freePlaces() == 0),
  OTHER_GENDER(
      "M8",
      (need, candidate) ->
          !forEach(need, person -> person.gender().allows(candidate.profile().gender()))),
  NO_COMMON_LANGUAGE(
      "M9",
      (need, candidate) -> !forEach(need, person -> candidate.speaksOneOf(person.languages()))),
  ALREADY_TRIED(
      "M10", (need, candidate) -> need.barred().contains(candidate.profile().therapistId())),
  CONFLICT_OF_INTEREST(
      "M11",
      (need, candidate) -> householdApart(need).filter(candidate.caseload()::serves).isPresent()),
  NO_COMMON_TIME(
      "M12",
      (need, candidate) ->
          Collections.disjoint(need.wishes().availability(), candidate.profile().availability())),
  NO_REDUCED_FEE_PLACE(
      "M13",
      (need, candidate) -> need.wishes().reducedFee() && candidate.freeReducedFeePlaces() == 0);

  /** Nobody may overrule these, not even a coordinator who assigns by hand (§4.3). */
  private static final Set<Objection> BINDING =
      EnumSet.of(
          MAY_NOT_RECEIVE,
          LACKS_CLEARANCE,
          NOT_CLEARED_FOR_PRISON,
          NO_FREE_PLACE,
          CONFLICT_OF_INTEREST);

  private final String code;
  private final BiPredicate<Need, Candidate> rule;

  Objection(String code, BiPredicate<Need, Candidate> rule) {
    this.code = code;
    this.rule = rule;
  }

  private static boolean forEach(Need need, Predicate<Wishes> holds) {
    return need.people().stream().allMatch(holds);
  }

  /** As coordinators and events name it. */
  public String code() {
    return code;
  }

  /** Whether it holds even against a coordinator who assigns by hand. */
  public boolean binds() {
    return BINDING.contains(this);
  }

  /** Whether it stands between this need and this candidate. */
  public boolean appliesTo(Need need, Candidate candidate) {
    return rule.test(need, candidate);
  }

  /** The first that applies; empty: the candidate may be offered the need. */
  public static Optional<Objection> first(Need need, Candidate candidate) {
    return Stream.of(values()).filter(one -> one.appliesTo(need, candidate)).findFirst();
  }

  /** All that apply, in the order of the rules. */
  public static Set<Objection> all(Need need, Candidate candidate) {
    return Stream.of(values())
        .filter(one -> one.appliesTo(need, candidate))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Objection.class)));
  }

  /**
   * The household whose therapists are out of the question (M11): one's own, but for two who come
   * together.
   */
  public static Optional<String> householdApart(Need need) {
    return need.wishes().help() == HelpKind.COUPLE
        ? Optional.empty()
        : Optional.of(need.household());
  }
}
