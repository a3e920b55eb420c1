package org.stopso.kit.inbox.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.net.SocketTimeoutException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.messaging.MessagingException;
import org.springframework.util.backoff.BackOffExecution;
import org.stopso.kit.calls.ServiceAway;
import org.stopso.kit.inbox.UndecodableFixture;

class ConsumerErrorsTest {

  private static LongStream pausesAfter(Throwable failure) {
    BackOffExecution pauses = ConsumerErrors.backOff(failure).start();
    return LongStream.generate(pauses::nextBackOff);
  }

  static Throwable[] waitingMends() {
    MongoException conflict = new MongoException("write conflict");
    conflict.addLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    return new Throwable[] {
      new ServiceAway("referral", new IllegalStateException()),
      new MongoSocketReadException("gone", new ServerAddress()),
      new DataIntegrityViolationException("so Spring says", conflict),
      new IllegalStateException(new SocketTimeoutException())
    };
  }

  @ParameterizedTest
  @MethodSource("waitingMends")
  void whatWaitingMendsIsTriedWithoutEndAtLastEveryTwoSeconds(Throwable failure) {
    long[] pauses = pausesAfter(new MessagingException("", failure)).limit(1_000).toArray();
    assertThat(pauses[0]).isEqualTo(100);
    assertThat(pauses).isSorted().doesNotContain(BackOffExecution.STOP).endsWith(2_000L, 2_000L);
  }

  @Test
  void whatIsUndecodableIsNotTriedAgain() {
    assertThat(pausesAfter(new MessagingException("", UndecodableFixture.undecodable())).limit(1))
        .containsExactly(BackOffExecution.STOP);
  }

  @Test
  void anythingElseIsTriedTwiceMore() {
    assertThat(pausesAfter(new IllegalStateException("no")).limit(3))
        .containsExactly(100L, 100L, BackOffExecution.STOP);
  }
}
