package org.stopso.kit.reference;

import org.stopso.terms.Nation;

/** The first half of a postcode, with the middle of the places that have it. */
public record Outcode(String code, Position position, Nation nation, String region) {}
