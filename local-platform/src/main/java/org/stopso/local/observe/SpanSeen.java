package org.stopso.local.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of a trace, as a service told it.
 *
 * @param parentId the step it is part of; absent in the first
 * @param kind SERVER, CLIENT, PRODUCER, CONSUMER or INTERNAL
 * @param attributes what it says about itself, events and links included
 * @param linked the traces it names without being part of them
 */
public record SpanSeen(
    String traceId,
    String id,
    @Nullable String parentId,
    String service,
    String name,
    String kind,
    Instant start,
    Instant end,
    boolean failed,
    Map<String, String> attributes,
    Set<String> linked) {

  /** How long it took. */
  public Duration took() {
    return Duration.between(start, end);
  }
}
