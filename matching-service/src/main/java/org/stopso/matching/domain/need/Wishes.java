package org.stopso.matching.domain.need;

import java.util.Set;
import org.stopso.terms.Availability;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;

/**
 * What the client asked for, in coded facts. Nothing here names or reaches a person.
 *
 * @param maxTravelKm how far the client travels to a practice, kilometres; of no account in prison
 * @param languages BCP 47 tags
 */
public record Wishes(
    Set<ClientGroup> groups,
    HelpKind help,
    Set<Delivery> delivery,
    Whereabouts where,
    int maxTravelKm,
    GenderPreference gender,
    Set<String> languages,
    Set<Availability> availability,
    FeeBand fee) {

  public Wishes {
    groups = Set.copyOf(groups);
    delivery = Set.copyOf(delivery);
    languages = Set.copyOf(languages);
    availability = Set.copyOf(availability);
  }

  /** The same, for another kind of help. */
  Wishes insteadFor(HelpKind other) {
    return new Wishes(
        groups, other, delivery, where, maxTravelKm, gender, languages, availability, fee);
  }

  /** Whether a reduced-fee place is asked for. */
  public boolean reducedFee() {
    return fee == FeeBand.REDUCED;
  }
}
