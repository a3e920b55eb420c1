@NullMarked
package org.stopso.kit.metrics;

import org.jspecify.annotations.NullMarked;
