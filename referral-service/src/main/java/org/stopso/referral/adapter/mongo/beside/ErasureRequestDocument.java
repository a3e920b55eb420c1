package org.stopso.referral.adapter.mongo.beside;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request to be erased as it is stored.
 *
 * @param decisionBy a date as text: a day, wherever the machine is
 */
@Document("erasure_requests")
record ErasureRequestDocument(
    @Id String referralId, Instant since, String decisionBy, @Nullable Refused refusal) {

  /** {@code reason}: sealed. */
  record Refused(String by, Instant at, byte[] reason) {}
}
