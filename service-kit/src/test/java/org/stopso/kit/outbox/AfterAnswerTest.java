package org.stopso.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AfterAnswerTest {

  private final AtomicInteger rung = new AtomicInteger();

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void whatNobodyAskedForIsNotPutOff() {
    AfterAnswer.run(rung::incrementAndGet);
    assertThat(rung).hasValue(1);
  }

  @Test
  void whatARequestSetOffWaitsForItsAnswerAndHappensOnce() {
    ServletRequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
    RequestContextHolder.setRequestAttributes(request);
    AfterAnswer.run(rung::incrementAndGet);
    AfterAnswer.run(rung::incrementAndGet);
    assertThat(rung).hasValue(0);
    request.requestCompleted();
    assertThat(rung).hasValue(1);
  }
}
