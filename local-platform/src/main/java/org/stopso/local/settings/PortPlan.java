package org.stopso.local.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stopso.local.process.Ports;

/** Which number each port has in this run. */
public final class PortPlan {
  private static final int ANOTHER = 100;

  private final Map<Port, Integer> numbers = new EnumMap<>(Port.class);

  /** A setting in {@code environment} wins over the row, and the row over what is usual. */
  public PortPlan(OptionalInt row, Map<String, String> environment) {
    for (Port port : Port.values()) {
      int otherwise = row.isPresent() ? row.getAsInt() + port.ordinal() : port.usual();
      numbers.put(port, number(port, environment.get(port.setting()), otherwise));
    }
  }

  private static int number(Port port, @Nullable String set, int otherwise) {
    if (set == null || set.isBlank()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(set.strip());
    } catch (NumberFormatException wrong) {
      throw new CannotStart(port.setting() + " is '" + set + "', which is no port.");
    }
  }

  /** The number of {@code port}. */
  public int of(Port port) {
    return Objects.requireNonNull(numbers.get(port));
  }

  /** The address of what serves HTTP at {@code port}. */
  public String url(Port port) {
    return "http://localhost:" + of(port);
  }

  /**
   * Looks whether all of {@code needed} are free.
   *
   * @throws CannotStart naming each that is not, and the setting that moves it
   */
  public void check(List<Port> needed) {
    List<Port> busy = needed.stream().filter(port -> Ports.isBusy(of(port))).toList();
    if (!busy.isEmpty()) {
      throw new CannotStart(busy.stream().map(this::taken).collect(Collectors.joining("\n")));
    }
  }

  private String taken(Port port) {
    return "Port %d (%s) is taken by another program. Stop that program, or move ours: %s=%d ./run"
        .formatted(of(port), port.listener(), port.setting(), of(port) + ANOTHER);
  }
}
