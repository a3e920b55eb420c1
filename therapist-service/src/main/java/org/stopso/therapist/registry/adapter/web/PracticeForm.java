package org.stopso.therapist.registry.adapter.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Availability;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.registry.application.practice.Absence;
import org.stopso.therapist.registry.application.practice.PracticeChange;
import org.stopso.therapist.registry.application.practice.PracticeDraft;

/**
 * What a therapist sends to change their practice.
 *
 * @param paused whether they are away; where it is absent, that stays as it is
 * @param pausedUntil the last day of a pause; absent: until they say so
 */
record PracticeForm(
    @Nullable List<Place> practices,
    @Nullable List<Delivery> delivery,
    @Nullable List<HelpKind> help,
    @Nullable List<ClientGroup> worksWith,
    @Nullable List<String> languages,
    @Nullable List<Availability> availability,
    @Nullable Integer places,
    @Nullable Integer reducedFeePlaces,
    @Nullable Boolean acceptingNew,
    @Nullable Integer prisonTravelKm,
    @Nullable BigDecimal hourlyFee,
    @Nullable Boolean paused,
    @Nullable LocalDate pausedUntil,
    @Nullable Long version) {

  record Place(@Nullable String outcode) {}

  PracticeChange change() {
    return new PracticeChange(draft(), new Absence(paused, pausedUntil), version);
  }

  private PracticeDraft draft() {
    return new PracticeDraft(
        practices == null ? List.of() : practices.stream().map(PracticeForm::outcode).toList(),
        delivery,
        help,
        worksWith,
        languages,
        availability,
        places,
        reducedFeePlaces,
        acceptingNew,
        prisonTravelKm,
        hourlyFee);
  }

  private static String outcode(Place place) {
    return place.outcode() == null ? "" : place.outcode();
  }
}
