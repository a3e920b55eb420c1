package org.stopso.kit.outbox;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What somebody need not wait for who has asked something: what a request has set off competes with
 * its own answer for the same processors.
 */
final class AfterAnswer {

  private AfterAnswer() {}

  /**
   * Runs {@code task} once the request of this thread is answered; at once where there is none. Of
   * several within one request the last is run, once: they all ring for the same relay.
   */
  static void run(Runnable task) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      task.run();
    } else {
      request.registerDestructionCallback(
          AfterAnswer.class.getName(), task, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
