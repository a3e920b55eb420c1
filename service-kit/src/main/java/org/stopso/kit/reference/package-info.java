/** Where things are in the United Kingdom: outcodes and prisons, and the distance between them. */
@NullMarked
package org.stopso.kit.reference;

import org.jspecify.annotations.NullMarked;
