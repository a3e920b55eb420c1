/** Profiles out to the compacted topic. */
@NullMarked
package org.stopso.therapist.registry.adapter.messaging;

import org.jspecify.annotations.NullMarked;
