/** One real Kafka broker (KRaft, no ZooKeeper, no other node) in a JVM. */
@NullMarked
package org.stopso.local.kafka;

import org.jspecify.annotations.NullMarked;
