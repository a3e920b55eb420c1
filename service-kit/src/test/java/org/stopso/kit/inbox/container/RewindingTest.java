package org.stopso.kit.inbox.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.MessageListenerContainer;

/** A failure that is no record's fault skips no record. */
class RewindingTest {

  private static final TopicPartition COMMITTED = new TopicPartition("stopso.referrals", 0);
  private static final TopicPartition NEW = new TopicPartition("stopso.referrals", 1);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final MessageListenerContainer container = mock(MessageListenerContainer.class);

  @Test
  void readingGoesOnWhereTheLastCommitWas() {
    when(container.isRunning()).thenReturn(false);
    consumer.assign(List.of(COMMITTED, NEW));
    consumer.updateBeginningOffsets(Map.of(COMMITTED, 0L, NEW, 3L));
    consumer.commitSync(Map.of(COMMITTED, new OffsetAndMetadata(7)));
    consumer.seek(COMMITTED, 9);
    consumer.seek(NEW, 5);

    new Rewinding((record, failure) -> {})
        .handleOtherException(new IllegalStateException("no record's"), consumer, container, false);

    assertThat(consumer.position(COMMITTED)).isEqualTo(7);
    assertThat(consumer.position(NEW)).isEqualTo(3);
  }
}
