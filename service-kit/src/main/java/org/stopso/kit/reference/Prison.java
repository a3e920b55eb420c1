package org.stopso.kit.reference;

import org.stopso.terms.Nation;

/** A prison of the reference list. */
public record Prison(String prisonId, String name, Outcode outcode, Nation nation) {}
