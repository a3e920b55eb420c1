package org.stopso.kit.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a request has had its effect.
 *
 * @param id keyed hash of scope and key
 * @param body keyed hash of the body
 * @param answer sealed; absent only inside the transaction that makes it
 */
@Document("idempotency")
record Note(@Id String id, String body, byte @Nullable [] answer, Instant expiresAt) {}
