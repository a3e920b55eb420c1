/**
 * What {@code ./run --observe} shows: the way of each request through the services, as they send it
 * by OTLP, and the figures they keep. For one machine; elsewhere a collector and Prometheus do it.
 */
@NullMarked
package org.stopso.local.observe;

import org.jspecify.annotations.NullMarked;
