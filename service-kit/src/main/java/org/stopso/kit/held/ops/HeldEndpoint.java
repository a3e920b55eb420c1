package org.stopso.kit.held.ops;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.stopso.kit.held.HeldOps;
import org.stopso.kit.held.HeldView;

/** Held records on the actuator: list, replay, skip. */
@Endpoint(id = "held")
final class HeldEndpoint {

  private final HeldOps held;

  HeldEndpoint(HeldOps held) {
    this.held = held;
  }

  @ReadOperation
  List<HeldView> list() {
    return held.list();
  }

  /** {@code decision}: {@code replay}, or {@code skip} with a reason. */
  @WriteOperation
  Map<String, Object> decide(@Selector String record, String decision, @Nullable String reason) {
    return switch (decision) {
      case "replay" -> Map.of("handled", held.replay(record));
      case "skip" -> skip(record, reason == null ? "" : reason);
      default -> throw new InvalidEndpointRequestException("replay or skip", "decision");
    };
  }

  private Map<String, Object> skip(String record, String reason) {
    try {
      held.skip(record, reason);
      return Map.of("skipped", record);
    } catch (IllegalArgumentException e) {
      throw new InvalidEndpointRequestException(String.valueOf(e.getMessage()), "reason");
    }
  }
}
