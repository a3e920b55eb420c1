/** Sessions and endings out to Kafka. */
@NullMarked
package org.stopso.therapist.casework.adapter.messaging;

import org.jspecify.annotations.NullMarked;
