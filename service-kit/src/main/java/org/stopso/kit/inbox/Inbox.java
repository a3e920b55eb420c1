package org.stopso.kit.inbox;

import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Makes the consumer function of a Spring Cloud Stream binding out of event handlers. */
public interface Inbox {

  /**
   * A consumer that decodes each record and gives it to the handler of its type, once, in a
   * transaction. Types without a handler, and types this build does not know, are passed over.
   */
  Consumer<Message<byte[]>> consumer(EventHandlers handlers);
}
