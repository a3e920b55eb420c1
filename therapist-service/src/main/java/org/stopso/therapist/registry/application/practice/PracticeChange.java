package org.stopso.therapist.registry.application.practice;

import org.jspecify.annotations.Nullable;

/**
 * What a therapist asks for, before anything is checked.
 *
 * @param version of the profile they saw
 */
public record PracticeChange(PracticeDraft practice, Absence absence, @Nullable Long version) {}
