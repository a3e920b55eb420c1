package org.stopso.referral.adapter.mongo.beside;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.stopso.terms.Correspondent;
import org.stopso.terms.MessageAuthor;

/**
 * A message as it is stored.
 *
 * @param text sealed
 */
@Document("messages")
record MessageDocument(
    @Id String id,
    String referralId,
    Correspondent correspondent,
    MessageAuthor author,
    String who,
    byte[] text,
    Instant at,
    @Nullable Instant readAt) {}
