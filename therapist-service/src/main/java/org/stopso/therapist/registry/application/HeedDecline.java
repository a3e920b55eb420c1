package org.stopso.therapist.registry.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.reference.LondonDay;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.Therapists;

/** What saying no to an offer tells of the therapist: no space, or away for a while. */
@Service
public class HeedDecline {

  private static final String BY = "service:matching-service";

  private final Therapists therapists;
  private final KeepTherapist keep;
  private final Clock clock;

  HeedDecline(Therapists therapists, KeepTherapist keep, Clock clock) {
    this.therapists = therapists;
    this.keep = keep;
    this.clock = clock;
  }

  /** They have no space: nobody new until they say otherwise. */
  public void noSpace(String therapistId) {
    therapists
        .find(therapistId)
        .filter(therapist -> therapist.practice().acceptingNew())
        .map(therapist -> closed(therapist, clock.instant()))
        .ifPresent(therapist -> keep.changed(therapist, "therapist.no-space"));
  }

  private static Therapist closed(Therapist therapist, Instant at) {
    return therapist.offering(therapist.practice().acceptingNobodyNew(), BY, at);
  }

  /** They are away: paused to the end of {@code lastDay}, unless that is over already. */
  public void away(String therapistId, @Nullable LocalDate lastDay) {
    if (lastDay != null && lastDay.isBefore(LondonDay.of(clock.instant()))) {
      return;
    }
    therapists
        .find(therapistId)
        .ifPresent(therapist -> pause(therapist, therapist.away(lastDay, BY, clock.instant())));
  }

  private void pause(Therapist before, Therapist paused) {
    if (!paused.equals(before)) {
      keep.changed(paused, "therapist.pause");
    }
  }
}
