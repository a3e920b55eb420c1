package org.stopso.matching.domain.need;

import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.Position;

/**
 * Where the client is: at home in an outcode, or in a prison.
 *
 * @param code the outcode, or the prison's id
 * @param position the middle of the outcode; absent where the reference data do not know it, and
 *     then nobody can come in person
 * @param region as offers name it
 */
public record Whereabouts(
    String code, boolean prison, @Nullable Position position, String region) {}
