package org.stopso.matching.domain.fit;

import org.jspecify.annotations.Nullable;

/**
 * Who comes first, and why.
 *
 * @param match absent when nobody fits
 */
public record Decision(@Nullable Match match, Explanation explanation) {}
