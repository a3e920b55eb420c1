@NullMarked
package org.stopso.gateway.keyed;

import org.jspecify.annotations.NullMarked;
