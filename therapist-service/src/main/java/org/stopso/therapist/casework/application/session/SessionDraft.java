package org.stopso.therapist.casework.application.session;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.terms.Attendance;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.PracticeSinceLastTime;
import org.stopso.terms.SessionTopic;

/** A session as somebody stated it, before anything is checked. */
public record SessionDraft(
    @Nullable LocalDate date,
    @Nullable Integer minutes,
    @Nullable HelpKind kind,
    @Nullable Delivery mode,
    @Nullable Attendance attendance,
    @Nullable List<SessionTopic> topics,
    @Nullable PracticeSinceLastTime practice,
    @Nullable Integer confidence,
    @Nullable Integer understanding,
    @Nullable Personal<String> note,
    @Nullable Boolean concern) {}
