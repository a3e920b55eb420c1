/**
 * Kafka as the services use it: the topics of the contracts are created at start where they are
 * absent, with their retention or compaction; and the name of the service's own database.
 *
 * <p><b>Knobs.</b> {@code stopso.topics.create} (true; false where somebody else creates them),
 * {@code stopso.topics.replication} (1). The binder's settings are in {@code stopso-kit.yml}: a
 * service lists its functions ({@code spring.cloud.function.definition}) and their destinations,
 * nothing else.
 */
@NullMarked
package org.stopso.kit.messaging;

import org.jspecify.annotations.NullMarked;
