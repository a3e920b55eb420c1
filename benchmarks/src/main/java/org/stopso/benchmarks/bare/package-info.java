/**
 * The yardstick: the same validation and one insert behind a gateway without filters. What a
 * request costs beyond it is what the platform's promises cost.
 */
@NullMarked
package org.stopso.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
