package org.stopso.therapist.registry.application.practice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Availability;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;

/** A practice as somebody stated it, before anything is checked. Outcodes as they were typed. */
public record PracticeDraft(
    @Nullable List<String> outcodes,
    @Nullable List<Delivery> delivery,
    @Nullable List<HelpKind> help,
    @Nullable List<ClientGroup> worksWith,
    @Nullable List<String> languages,
    @Nullable List<Availability> availability,
    @Nullable Integer places,
    @Nullable Integer reducedFeePlaces,
    @Nullable Boolean acceptingNew,
    @Nullable Integer prisonTravelKm,
    @Nullable BigDecimal hourlyFee) {}
