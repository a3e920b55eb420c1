package org.stopso.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One entry.
 *
 * @param reason sealed
 */
@Document("audit")
record AuditEntry(
    @Id String id,
    Instant at,
    String actor,
    String action,
    String subject,
    byte @Nullable [] reason) {}
