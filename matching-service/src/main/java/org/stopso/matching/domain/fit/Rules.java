package org.stopso.matching.domain.fit;

/**
 * The rules as they are configured.
 *
 * @param version named with every offer and explanation; raised whenever a rule or a weight changes
 */
public record Rules(String version, Weights weights) {}
