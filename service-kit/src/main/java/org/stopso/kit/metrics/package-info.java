/**
 * What a service tells of itself beside what its libraries do: docs/metrics.md is the catalogue.
 *
 * <p><b>How.</b> A {@link org.stopso.kit.metrics.Census} takes figures from the store now and then,
 * never for a scrape, and shows them as gauges: a store that is away makes them {@code NaN} and no
 * scrape slow. Every replica takes the same, so whoever reads them takes the maximum over replicas.
 * A {@link org.stopso.kit.metrics.Tally} counts what was committed, once, however often its
 * transaction was tried.
 *
 * <p><b>Labels</b> have few values, all known when the service is built: nothing that a visitor
 * typed, no ids, nothing personal.
 *
 * <p><b>Knob.</b> {@code stopso.census.every} (30 s).
 */
@NullMarked
package org.stopso.kit.metrics;

import org.jspecify.annotations.NullMarked;
