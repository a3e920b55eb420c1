package org.stopso.matching.domain.index;

import java.util.stream.IntStream;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Wishes;

/** One need on one day, asked as a rule at a time of all rows at once. */
final class Question {

  private final Columns columns;
  private final Need need;
  private final int today;
  private final RowSet barred;
  private final Distances distances;
  private final long required;
  private final RowSet all;

  Question(Columns columns, Need need, int today, RowSet barred, Distances distances) {
    this.columns = columns;
    this.need = need;
    this.today = today;
    this.barred = barred;
    this.distances = distances;
    this.required = Traits.required(need);
    this.all = RowSet.below(columns.size);
  }

  /** The rows that a rule objects to; the caller's own. */
  RowSet objectionsOf(Objection rule) {
    return switch (rule) {
      case MAY_NOT_RECEIVE -> all.copy().and(columns.shutOn(today));
      case LACKS_CLEARANCE -> lacking(Traits.CLEARANCES);
      case NOT_EVERY_GROUP -> lacking(Traits.GROUPS);
      case OTHER_HELP -> lacking(Traits.HELP);
      case CANNOT_MEET -> cannotMeet();
      case NOT_CLEARED_FOR_PRISON -> lacking(Traits.PRISON_CLEARED);
      case NO_FREE_PLACE -> lacking(Traits.FREE_PLACE);
      case OTHER_GENDER -> withoutAny(Traits.genders(need));
      case NO_COMMON_LANGUAGE -> speakingNone();
      case ALREADY_TRIED -> all.copy().and(barred);
      case CONFLICT_OF_INTEREST -> servingTheHousehold();
      case NO_COMMON_TIME -> withoutAny(Traits.availabilities(need.wishes()));
      case NO_REDUCED_FEE_PLACE -> lacking(Traits.FREE_REDUCED_FEE_PLACE);
    };
  }

  /** Who lacks something in this field that the need requires. */
  private RowSet lacking(long field) {
    RowSet complete = all.copy();
    for (int trait : Traits.each(required & field)) {
      complete.and(columns.with(trait));
    }
    return all.copy().minus(complete);
  }

  private RowSet withoutAny(long options) {
    RowSet without = all.copy();
    for (int trait : Traits.each(options)) {
      without.minus(columns.with(trait));
    }
    return without;
  }

  private RowSet speakingNone() {
    RowSet speaking = all.copy();
    for (Wishes person : need.people()) {
      RowSet none = all.copy();
      person.languages().forEach(tag -> none.minus(columns.speaking(tag)));
      speaking.minus(none);
    }
    return all.copy().minus(speaking);
  }

  private RowSet servingTheHousehold() {
    RowSet serving = RowSet.none();
    Objection.householdApart(need)
        .map(columns.households::serving)
        .ifPresent(rows -> IntStream.of(rows).forEach(row -> serving.put(row, true)));
    return all.copy().and(serving);
  }

  private RowSet cannotMeet() {
    RowSet inPerson = distances.near().copy().and(columns.with(Traits.IN_PERSON));
    return withoutAny(Traits.remote(need.wishes())).minus(inPerson);
  }
}
