package org.stopso.therapist.registry.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.stopso.kit.reference.LondonDay;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.Therapists;

/** Ends the pauses whose last day is over. Running it twice, or on two instances, is harmless. */
@Service
public class ResumePaused {

  private static final String BY = "service:therapist-service";

  private final Therapists therapists;
  private final KeepTherapist keep;
  private final Clock clock;

  ResumePaused(Therapists therapists, KeepTherapist keep, Clock clock) {
    this.therapists = therapists;
    this.keep = keep;
    this.clock = clock;
  }

  /** Everybody whose pause is over is active again; says how many. */
  public int resume() {
    LocalDate today = LondonDay.of(clock.instant());
    return (int) therapists.pausedUntilBefore(today).stream().filter(id -> back(id, today)).count();
  }

  private boolean back(String therapistId, LocalDate today) {
    return keep.inTransaction(
        () ->
            therapists
                .find(therapistId)
                .filter(therapist -> resumed(therapist, today))
                .isPresent());
  }

  private boolean resumed(Therapist therapist, LocalDate today) {
    Therapist back = therapist.backBy(today, BY, clock.instant());
    if (back.equals(therapist)) {
      return false;
    }
    keep.changed(back, "therapist.resume");
    return true;
  }
}
