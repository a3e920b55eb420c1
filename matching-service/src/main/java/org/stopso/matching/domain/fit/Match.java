package org.stopso.matching.domain.fit;

/** The therapist who comes first, how they would meet the client, and why they come first. */
public record Match(String therapistId, Meeting meeting, Score score) {}
