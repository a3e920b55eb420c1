package org.stopso.therapist.registry.adapter.mongo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stopso.therapist.registry.domain.Practice;

/** A practice to and from the stored form. */
final class PracticeMapping {

  private PracticeMapping() {}

  static TherapistDocument.Practice toStore(Practice practice) {
    BigDecimal fee = practice.hourlyFee();
    return new TherapistDocument.Practice(
        practice.outcodes(),
        practice.delivery(),
        practice.help(),
        practice.worksWith(),
        practice.languages(),
        practice.availability(),
        practice.places(),
        practice.reducedFeePlaces(),
        practice.acceptingNew(),
        practice.prisonTravelKm(),
        fee == null ? null : fee.toPlainString());
  }

  static Practice fromStore(TherapistDocument.Practice stored) {
    return new Practice(
        stored.outcodes(),
        stored.delivery(),
        stored.help(),
        stored.worksWith(),
        stored.languages(),
        stored.availability(),
        stored.places(),
        stored.reducedFeePlaces(),
        stored.acceptingNew(),
        stored.prisonTravelKm(),
        fee(stored.hourlyFee()));
  }

  private static @Nullable BigDecimal fee(@Nullable String stored) {
    return stored == null ? null : new BigDecimal(stored);
  }
}
