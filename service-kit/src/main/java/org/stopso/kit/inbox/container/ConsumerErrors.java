package org.stopso.kit.inbox.container;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import org.stopso.kit.inbox.Reception;
import org.stopso.kit.inbox.Undecodable;
import org.stopso.kit.received.Reason;
import org.stopso.kit.received.Received;
import org.stopso.kit.received.Trouble;

/** What happens to a record whose handler has thrown: repeat, wait or hold. */
final class ConsumerErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ConsumerErrors.class);
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 2_000;
  private static final double GROWTH = 1.8;
  private static final int REPEATS = 2;

  private ConsumerErrors() {}

  /** Where holding itself fails, the record is given again like any other. */
  static DefaultErrorHandler handler(Reception reception) {
    DefaultErrorHandler handler =
        new Rewinding((record, failure) -> reception.hold(Received.of(record), failure));
    handler.setClassifications(Map.of(), true);
    handler.setBackOffFunction((record, failure) -> backOff(failure));
    handler.setRetryListeners(ConsumerErrors::log);
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }

  /** The first failure of a record and every tenth; never its value, nor what an exception says. */
  private static void log(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
    if (failure != null && attempt % 10 == 1) {
      LOG.warn("{}, attempt {}: {}", Received.of(record).place(), attempt, Reason.of(failure));
    }
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
