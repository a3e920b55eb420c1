package org.stopso.therapist.casework.adapter.mongo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/** What is known of a referral: where assignment and withdrawal meet. */
@Document("referrals")
@TypeAlias("referral")
record ReferralDocument(@Id String id, @Nullable String caseId, @Nullable Instant withdrawnAt) {}
