package org.stopso.therapist.registry.domain;

import org.stopso.kit.personal.Personal;
import org.stopso.terms.Gender;

/** The person behind a therapist: how to name and reach them. */
public record Person(Personal<String> name, Personal<String> email, Gender gender) {}
