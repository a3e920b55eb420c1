/** Made-up therapists and needs, in numbers that the charity does not have yet. */
@NullMarked
package org.stopso.benchmarks.population;

import org.jspecify.annotations.NullMarked;
