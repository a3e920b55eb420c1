package org.stopso.notification.adapter.mongo;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.stopso.notification.domain.Problem;
import org.stopso.notification.domain.Progress;
import org.stopso.notification.domain.Recipient;
import org.stopso.terms.Delivery;

/**
 * A notification as stored: no address, no name.
 *
 * @param trace the headers by which an attempt continues the trace of what caused it
 * @param dueAt of what is pending: when to try; while somebody has claimed it, when that ends
 * @param claim token of the claim under way
 * @param claimedBy the instance that holds it
 * @param claimedIn which life of that instance
 * @param endedAt of what is settled
 * @param forgetAt when the store may drop it
 */
@Document("notifications")
record NotificationDocument(
    @Id String id,
    Recipient.Kind recipientKind,
    String recipientId,
    String template,
    String cause,
    @Nullable Offering offering,
    Instant createdAt,
    int round,
    @Nullable Map<String, String> trace,
    State state,
    int attempts,
    @Nullable Problem problem,
    Progress.@Nullable Because because,
    @Nullable Instant dueAt,
    @Nullable String claim,
    @Nullable String claimedBy,
    @Nullable String claimedIn,
    @Nullable Instant endedAt,
    @Nullable Instant forgetAt,
    long version) {

  /** What an offer says. */
  record Offering(String region, Delivery delivery, Instant until) {}

  /** What became of it. */
  enum State {
    PENDING,
    SENT,
    NO_WAY,
    GAVE_UP
  }
}
