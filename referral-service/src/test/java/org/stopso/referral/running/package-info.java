/** The running service on a real MongoDB and a real Kafka: the wire, the store, the events. */
@NullMarked
package org.stopso.referral.running;

import org.jspecify.annotations.NullMarked;
