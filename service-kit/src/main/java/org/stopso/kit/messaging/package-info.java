/**
 * Kafka as the services use it: the topics of the contracts are created at start where they are
 * absent, with their retention or compaction; and the name of the service's own database.
 *
 * <p>A service starts without its broker: it waits for the topics a little, then goes on, and its
 * bindings are refused until the topics are there and made again every two seconds beside the
 * running service.
 *
 * <p><b>Knobs.</b> {@code stopso.topics.create} (true; false where somebody else creates them),
 * {@code .replication} (1), {@code .waited-for} (10 s). The binder's settings are in {@code
 * stopso-kit.yml}: a service lists its functions ({@code spring.cloud.function.definition}) and
 * their destinations, nothing else.
 */
@NullMarked
package org.stopso.kit.messaging;

import org.jspecify.annotations.NullMarked;
