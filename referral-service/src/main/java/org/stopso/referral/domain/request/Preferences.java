package org.stopso.referral.domain.request;

import java.util.List;
import org.stopso.terms.Availability;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;

/** What the client would like. Languages are BCP 47 tags. */
public record Preferences(
    GenderPreference therapistGender,
    List<String> languages,
    List<Availability> availability,
    FeeBand feeBand) {

  /** Of somebody who was erased. */
  static final Preferences NONE =
      new Preferences(GenderPreference.ANY, List.of(), List.of(), FeeBand.STANDARD);
}
