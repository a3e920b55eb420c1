/** Speed, measured beside a yardstick in the same run; judged here and by no test. */
@NullMarked
package org.stopso.benchmarks;

import org.jspecify.annotations.NullMarked;
