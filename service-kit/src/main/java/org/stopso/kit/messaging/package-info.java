/**
 * Kafka as the services use it: topics that are there at start, listener containers that repeat,
 * wait or hold, and where the store is called after the service.
 */
@NullMarked
package org.stopso.kit.messaging;

import org.jspecify.annotations.NullMarked;
