package org.stopso.therapist.casework.adapter.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.stopso.terms.Attendance;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.PracticeSinceLastTime;
import org.stopso.terms.SessionTopic;

/** A session as stored: the date as ISO text, the note sealed. */
@Document("sessions")
@TypeAlias("session")
record SessionDocument(
    @Id String id,
    String caseId,
    int number,
    Instant loggedAt,
    String date,
    int minutes,
    HelpKind kind,
    Delivery mode,
    Attendance attendance,
    List<SessionTopic> topics,
    @Nullable PracticeSinceLastTime practice,
    @Nullable Integer confidence,
    @Nullable Integer understanding,
    byte @Nullable [] note,
    boolean concern) {}
