package org.stopso.kit.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.stopso.contracts.Event;

/** Which event is handled by what. */
public final class EventHandlers {

  private final Map<Class<? extends Event>, Consumer<Event>> byEvent = new LinkedHashMap<>();

  private EventHandlers() {}

  /** Nothing yet. */
  public static EventHandlers handlers() {
    return new EventHandlers();
  }

  /** Adds the handler of one event. */
  public <E extends Event> EventHandlers on(Class<E> event, Consumer<E> handler) {
    if (byEvent.putIfAbsent(event, any -> handler.accept(event.cast(any))) != null) {
      throw new IllegalArgumentException("two handlers for " + event.getSimpleName());
    }
    return this;
  }

  /** All that have a handler. */
  Set<Class<? extends Event>> events() {
    return byEvent.keySet();
  }

  /** The handler of {@code event}, if there is one. */
  public Optional<Consumer<Event>> of(Class<? extends Event> event) {
    return Optional.ofNullable(byEvent.get(event));
  }
}
