package org.stopso.referral.adapter.mongo.beside;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.stopso.referral.domain.feedback.Feedback;

/**
 * Feedback as it is stored.
 *
 * @param comment sealed
 */
@Document("feedback")
record FeedbackDocument(
    @Id String referralId,
    String caseId,
    Feedback.Ratings ratings,
    byte @Nullable [] comment,
    Instant at) {}
