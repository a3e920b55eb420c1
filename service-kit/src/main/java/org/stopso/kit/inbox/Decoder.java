package org.stopso.kit.inbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.stopso.contracts.Event;
import org.stopso.contracts.EventCatalogue;
import org.stopso.contracts.EventCodec;
import org.stopso.kit.received.Received;
import tools.jackson.core.JacksonException;

/** Finds what is to be done about a record, among all handlers of the service. */
final class Decoder {

  private final List<EventHandlers> known = new CopyOnWriteArrayList<>();

  void add(EventHandlers handlers) {
    known.add(handlers);
  }

  /**
   * The effect of {@code record}; empty for a type without a handler, or of a newer build.
   *
   * @throws Undecodable what is no event, or not of its type
   */
  Optional<Runnable> effectOf(Received record) {
    String type = record.type().orElseThrow(() -> new Undecodable("without ce_type"));
    return EventCatalogue.ofType(type).flatMap(event -> effectOf(record, event));
  }

  private <E extends Event> Optional<Runnable> effectOf(Received record, Class<E> event) {
    return known.stream()
        .map(handlers -> handlers.of(event))
        .flatMap(Optional::stream)
        .findFirst()
        .map(handler -> prepared(handler, read(record, event)));
  }

  private static Runnable prepared(Consumer<Event> handler, Event event) {
    return () -> handler.accept(event);
  }

  private static <E extends Event> E read(Received record, Class<E> event) {
    try {
      return EventCodec.read(record.value(), event);
    } catch (JacksonException e) {
      throw new Undecodable("not a " + event.getSimpleName(), e);
    }
  }
}
