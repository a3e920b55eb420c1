/** Where a MongoDB can come from, one class for each place, tried in a fixed order. */
@NullMarked
package org.stopso.local.mongo.source;

import org.jspecify.annotations.NullMarked;
