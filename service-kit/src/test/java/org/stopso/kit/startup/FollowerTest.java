package org.stopso.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowerTest {

  private final Recorded follower = new Recorded();

  /** Tells of each beginning and end. */
  private static final class Recorded extends Follower {

    final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();

    Recorded() {
      super("recorded", Duration.ofMillis(1));
    }

    @Override
    protected void follow() {
      told.add("begins");
      while (goesOn()) {
        try {
          news.take().run();
        } catch (InterruptedException e) {
          // who interrupts it has stopped it, which the loop finds
        }
      }
      told.add("ends");
    }

    String next() throws InterruptedException {
      return String.valueOf(told.poll(10, TimeUnit.SECONDS));
    }
  }

  @AfterEach
  void stop() {
    follower.stop();
  }

  @Test
  void beginsAgainWhereItBrokeOff() throws InterruptedException {
    follower.start();
    assertThat(follower.next()).isEqualTo("begins");
    follower.news.add(
        () -> {
          throw new IllegalStateException("broken off");
        });
    assertThat(follower.next()).isEqualTo("begins");
    assertThat(follower.isRunning()).isTrue();
  }

  @Test
  void endsWhenItIsStoppedHoweverLongItWaits() throws InterruptedException {
    follower.start();
    assertThat(follower.next()).isEqualTo("begins");
    follower.stop();
    assertThat(follower.isRunning()).isFalse();
    assertThat(follower.next()).isEqualTo("ends");
  }

  @Test
  void startedAgainOnlyTheNewThreadGoesOn() throws InterruptedException {
    follower.start();
    assertThat(follower.next()).isEqualTo("begins");
    follower.stop();
    follower.start();
    assertThat(List.of(follower.next(), follower.next()))
        .containsExactlyInAnyOrder("ends", "begins");
    assertThat(follower.told).isEmpty();
  }
}
