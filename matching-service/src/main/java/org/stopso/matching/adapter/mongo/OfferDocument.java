package org.stopso.matching.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.offer.Brief;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.OfferState;
import org.stopso.matching.domain.offer.OfferState.Accepted;
import org.stopso.matching.domain.offer.OfferState.Declined;
import org.stopso.matching.domain.offer.OfferState.Expired;
import org.stopso.matching.domain.offer.OfferState.Open;
import org.stopso.matching.domain.offer.OfferState.Withdrawn;
import org.stopso.terms.DeclineReason;

/** An offer as it is stored; {@code closed} is absent while it is open. */
record OfferDocument(
    String id,
    List<String> referralIds,
    String therapistId,
    Instant offeredAt,
    Instant expiresAt,
    Brief brief,
    Score score,
    String rulesVersion,
    String status,
    @Nullable Closed closed,
    long version) {

  /** The status of those that wait for an answer. */
  static final String OPEN = new Open().status();

  /** What became of it; {@code until} as ISO 8601. */
  record Closed(
      Instant at, @Nullable String caseId, @Nullable DeclineReason reason, @Nullable String until) {

    static @Nullable Closed of(OfferState state) {
      return switch (state) {
        case Open() -> null;
        case Accepted(String caseId, Instant at) -> new Closed(at, caseId, null, null);
        case Declined(DeclineReason reason, LocalDate until, Instant at) ->
            new Closed(at, null, reason, until == null ? null : until.toString());
        case Expired(Instant at) -> new Closed(at, null, null, null);
        case Withdrawn(Instant at) -> new Closed(at, null, null, null);
      };
    }

    OfferState state(String status) {
      return switch (status) {
        case "ACCEPTED" -> new Accepted(Objects.requireNonNull(caseId), at);
        case "DECLINED" ->
            new Declined(
                Objects.requireNonNull(reason), until == null ? null : LocalDate.parse(until), at);
        case "EXPIRED" -> new Expired(at);
        case "WITHDRAWN" -> new Withdrawn(at);
        default -> throw new IllegalStateException("no such status: " + status);
      };
    }
  }

  static OfferDocument of(Offer offer) {
    return new OfferDocument(
        offer.offerId(),
        offer.referralIds(),
        offer.therapistId(),
        offer.offeredAt(),
        offer.expiresAt(),
        offer.brief(),
        offer.score(),
        offer.rulesVersion(),
        offer.state().status(),
        Closed.of(offer.state()),
        offer.version());
  }

  Offer offer() {
    return new Offer(
        id,
        referralIds,
        therapistId,
        offeredAt,
        expiresAt,
        brief,
        score,
        rulesVersion,
        closed == null ? new Open() : closed.state(status),
        version);
  }
}
