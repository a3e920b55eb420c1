package org.stopso.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends requests to one address, as fast as the answers come or at a fixed rate. */
public final class Load {

  private static final int CONNECTIONS = 32;
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final URI target;
  private final Supplier<byte[]> bodies;

  public Load(URI target, Supplier<byte[]> bodies) {
    this.target = target;
    this.bodies = bodies;
  }

  /** Sends each of {@code bodies} once, over a few connections. */
  public static Figures each(URI target, Collection<byte[]> bodies) {
    Queue<byte[]> left = new ConcurrentLinkedQueue<>(bodies);
    return new Run(target, Duration.ofMinutes(5), sent -> {})
        .over(4, () -> next(left.poll(), System.nanoTime()));
  }

  /** Each of {@code connections} sends its next request when it has its answer. */
  public Figures closedLoop(int connections, Duration length) {
    return new Run(target, length, sent -> {})
        .over(connections, () -> next(bodies.get(), System.nanoTime()));
  }

  /**
   * {@code perSecond} requests, evenly spaced, over {@value #CONNECTIONS} connections; latency
   * counts from the moment at which a request was due, so that a stall is not hidden.
   *
   * @param answers what is done with each answer's body and the nanosecond it was due
   */
  public Figures atRate(int perSecond, Duration length, Consumer<Sent> answers) {
    AtomicLong next = new AtomicLong();
    long start = System.nanoTime() + Duration.ofMillis(100).toNanos();
    long total = perSecond * length.toSeconds();
    return new Run(target, length.plus(GRACE), answers)
        .over(
            CONNECTIONS,
            () -> {
              long number = next.getAndIncrement();
              if (number >= total) {
                return null;
              }
              long due = start + number * 1_000_000_000L / perSecond;
              parkUntil(due);
              return next(bodies.get(), due);
            });
  }

  private static @Nullable Due next(byte @Nullable [] body, long at) {
    return body == null ? null : new Due(body, at);
  }

  /** A request that was answered: when it was due, and with what body. */
  public record Sent(long dueNanos, String body) {}

  private record Due(byte[] body, long nanos) {}

  private static final class Run {
    private final URI target;
    private final long end;
    private final Consumer<Sent> answers;
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final long start = System.nanoTime();

    Run(URI target, Duration limit, Consumer<Sent> answers) {
      this.target = target;
      this.end = start + limit.toNanos();
      this.answers = answers;
    }

    Figures over(int connections, Supplier<@Nullable Due> turn) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        threads.add(Thread.ofVirtual().start(() -> turns(turn)));
      }
      threads.forEach(Load::join);
      double seconds = (System.nanoTime() - start) / 1e9;
      return Figures.of(
          seconds, failures.get(), nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private void turns(Supplier<@Nullable Due> turn) {
      try (Connection connection = new Connection(target)) {
        Due due = turn.get();
        while (due != null && System.nanoTime() < end) {
          send(connection, due);
          due = turn.get();
        }
      } catch (IOException e) {
        failures.incrementAndGet();
      }
    }

    private void send(Connection connection, Due due) throws IOException {
      Connection.Answer answer = connection.post(due.body());
      if (answer.status() / 100 == 2) {
        nanos.add(System.nanoTime() - due.nanos());
        answers.accept(new Sent(due.nanos(), answer.body()));
      } else {
        failures.incrementAndGet();
      }
    }
  }

  private static void parkUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
