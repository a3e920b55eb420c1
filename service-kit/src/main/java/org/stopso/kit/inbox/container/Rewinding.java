package org.stopso.kit.inbox.container;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.stopso.kit.problem.FailureTrace;

/**
 * Reads again from what was committed when something fails that is no record's fault. Left alone,
 * the container would go on behind the records it had polled but not yet given to a handler, and
 * these would never be handled. What is read twice has one effect all the same: that is the inbox.
 */
final class Rewinding extends DefaultErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Rewinding.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  Rewinding(ConsumerRecordRecoverer recoverer) {
    super(recoverer);
  }

  @Override
  public void handleOtherException(
      Exception failure,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    LOG.warn("Reading again from what was committed: {}", FailureTrace.of(failure));
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(consumer.assignment());
    consumer.assignment().forEach(partition -> rewind(consumer, partition, committed));
    pause(container);
  }

  private static void rewind(
      Consumer<?, ?> consumer,
      TopicPartition partition,
      Map<TopicPartition, OffsetAndMetadata> committed) {
    OffsetAndMetadata offset = committed.get(partition);
    if (offset == null) {
      consumer.seekToBeginning(List.of(partition));
    } else {
      consumer.seek(partition, offset);
    }
  }

  private static void pause(MessageListenerContainer container) {
    try {
      ListenerUtils.stoppableSleep(container, PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
