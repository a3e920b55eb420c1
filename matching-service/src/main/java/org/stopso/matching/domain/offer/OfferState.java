package org.stopso.matching.domain.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.DeclineReason;

/** What has become of an offer. Only an open one can become anything else, and only once. */
public sealed interface OfferState {

  /** As the API names it. */
  String status();

  /** Waits for an answer. */
  record Open() implements OfferState {

    @Override
    public String status() {
      return "OFFERED";
    }
  }

  /** The therapist has the client. */
  record Accepted(String caseId, Instant at) implements OfferState {

    @Override
    public String status() {
      return "ACCEPTED";
    }
  }

  /** The therapist said no; {@code until} is the last day away, with {@code AWAY}. */
  record Declined(DeclineReason reason, @Nullable LocalDate until, Instant at)
      implements OfferState {

    @Override
    public String status() {
      return "DECLINED";
    }

    /** Whether this was the answer. */
    public boolean says(DeclineReason otherReason, @Nullable LocalDate otherUntil) {
      return reason == otherReason && Objects.equals(until, otherUntil);
    }
  }

  /** Nobody answered in time. */
  record Expired(Instant at) implements OfferState {

    @Override
    public String status() {
      return "EXPIRED";
    }
  }

  /** Taken back: the person withdrew, or has to be looked at first. */
  record Withdrawn(Instant at) implements OfferState {

    @Override
    public String status() {
      return "WITHDRAWN";
    }
  }
}
