/** What the ops team sees of matching as a whole: who waits, who could be asked, how fast it is. */
@NullMarked
package org.stopso.matching.adapter.metrics;

import org.jspecify.annotations.NullMarked;
