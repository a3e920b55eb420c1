/** A real MongoDB on every machine: found or fetched, started as a replica set of one, stopped. */
@NullMarked
package org.stopso.local.mongo;

import org.jspecify.annotations.NullMarked;
