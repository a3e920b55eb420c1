/** The registry in MongoDB, personal fields sealed. */
@NullMarked
package org.stopso.therapist.registry.adapter.mongo;

import org.jspecify.annotations.NullMarked;
