package org.stopso.kit.inbox.container;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import org.stopso.kit.held.Received;
import org.stopso.kit.held.Trouble;
import org.stopso.kit.inbox.Reception;
import org.stopso.kit.inbox.Undecodable;

/** What happens to a record whose handler has thrown: repeat, wait or hold. */
final class ConsumerErrors {

  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 2_000;
  private static final double GROWTH = 1.8;
  private static final int REPEATS = 2;

  private ConsumerErrors() {}

  /** Where holding itself fails, the record is given again like any other. */
  static DefaultErrorHandler handler(Reception reception) {
    DefaultErrorHandler handler =
        new DefaultErrorHandler((record, failure) -> reception.hold(Received.of(record), failure));
    handler.setClassifications(Map.of(), true);
    handler.setBackOffFunction((record, failure) -> backOff(failure));
    return handler;
  }

  static BackOff backOff(Throwable failure) {
    if (Trouble.willPass(failure)) {
      ExponentialBackOff waiting = new ExponentialBackOff(FIRST_MILLIS, GROWTH);
      waiting.setMaxInterval(LONGEST_MILLIS);
      return waiting;
    }
    return isUndecodable(failure)
        ? new FixedBackOff(0, 0)
        : new FixedBackOff(FIRST_MILLIS, REPEATS);
  }

  private static boolean isUndecodable(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(50)
        .anyMatch(Undecodable.class::isInstance);
  }
}
