package org.stopso.therapist.registry.adapter.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.registry.domain.Practice;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.TherapistState;

/** What a therapist sees of themselves; {@code practice} can be sent back with the version. */
record ProfileView(
    String therapistId,
    TherapistState state,
    @Nullable LocalDate pausedUntil,
    Clearance clearance,
    boolean mayReceiveClients,
    @Nullable LocalDate mayReceiveUntil,
    boolean prisonCleared,
    Offered practice,
    long version) {

  static ProfileView of(Therapist therapist, LocalDate today) {
    return new ProfileView(
        therapist.therapistId(),
        therapist.state(),
        therapist.pausedUntil(),
        therapist.clearance(),
        therapist.mayReceiveClients(today),
        therapist.credentials().mayReceiveUntil().orElse(null),
        therapist.credentials().prisonCleared(),
        Offered.of(therapist.practice()),
        therapist.revision().version());
  }

  record Place(String outcode) {}

  record Offered(
      List<Place> practices,
      List<Delivery> delivery,
      List<HelpKind> help,
      List<ClientGroup> worksWith,
      List<String> languages,
      List<Availability> availability,
      int places,
      int reducedFeePlaces,
      boolean acceptingNew,
      int prisonTravelKm,
      @Nullable BigDecimal hourlyFee) {

    static Offered of(Practice practice) {
      return new Offered(
          practice.outcodes().stream().map(Place::new).toList(),
          practice.delivery(),
          practice.help(),
          practice.worksWith(),
          practice.languages(),
          practice.availability(),
          practice.places(),
          practice.reducedFeePlaces(),
          practice.acceptingNew(),
          practice.prisonTravelKm(),
          practice.hourlyFee());
    }
  }
}
