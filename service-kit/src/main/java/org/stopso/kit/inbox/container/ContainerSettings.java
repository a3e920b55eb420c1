package org.stopso.kit.inbox.container;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.RecordInterceptor;

/** Virtual threads, our error handler, no tombstones, and when offsets are noted, everywhere. */
final class ContainerSettings
    implements ListenerContainerCustomizer<AbstractMessageListenerContainer<Object, Object>> {

  /** A commit for each poll would cost the broker as much as the record. */
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);

  private final CommonErrorHandler errors;

  ContainerSettings(CommonErrorHandler errors) {
    this.errors = errors;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<Object, Object> container,
      String destination,
      String group) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(destination + "-");
    threads.setVirtualThreads(true);
    container.getContainerProperties().setListenerTaskExecutor(threads);
    container.getContainerProperties().setAckTime(BETWEEN_COMMITS.toMillis());
    container.setCommonErrorHandler(errors);
    container.setRecordInterceptor(new WithValue());
  }

  /** A tombstone tells the readers of a compacted topic something; it is no event. */
  private static final class WithValue implements RecordInterceptor<Object, Object> {

    @Override
    public @Nullable ConsumerRecord<Object, Object> intercept(
        ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
      return record.value() == null ? null : record;
    }
  }
}
