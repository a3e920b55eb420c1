package org.stopso.therapist.registry.domain.credentials;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;

/** One supervision of a therapist; the supervisor's address is known only where it was given. */
public record Supervision(
    LocalDate date, int minutes, @Nullable Personal<String> supervisorEmail) {}
