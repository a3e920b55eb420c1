@NullMarked
package org.stopso.matching.adapter.metrics;

import org.jspecify.annotations.NullMarked;
