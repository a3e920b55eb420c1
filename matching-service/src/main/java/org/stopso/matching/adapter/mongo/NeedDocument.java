package org.stopso.matching.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Couple;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Standing;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.terms.Clearance;
import org.stopso.terms.HouseholdName;

/**
 * A need as it is stored; {@code id} is its first referral's, {@code household} absent where it is
 * of before there were any.
 */
record NeedDocument(
    String id,
    List<String> referralIds,
    @Nullable String household,
    Wishes wishes,
    @Nullable Couple couple,
    Clearance clearance,
    int priority,
    Instant since,
    Set<String> barred,
    NeedState state,
    Need.@Nullable Bond bond,
    @Nullable Instant assignedAt,
    List<String> missing,
    long version) {

  static NeedDocument of(Need need) {
    return new NeedDocument(
        need.key(),
        need.referralIds(),
        need.household(),
        need.wishes(),
        need.couple(),
        need.clearance(),
        need.claim().priority(),
        need.claim().since(),
        need.barred(),
        need.state(),
        need.bond(),
        need.standing().assignedAt(),
        need.missing(),
        need.version());
  }

  Need need() {
    Claim claim = new Claim(priority, since);
    return new Need(
        referralIds,
        HouseholdName.of(id, household),
        wishes,
        couple,
        clearance,
        claim,
        barred,
        new Standing(state, bond, assignedAt, missing),
        version);
  }
}
