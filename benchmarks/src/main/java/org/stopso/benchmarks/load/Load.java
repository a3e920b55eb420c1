package org.stopso.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sends requests to one address, as fast as the answers come or at a fixed rate. */
public final class Load {

  private final URI target;
  private final Supplier<byte[]> bodies;

  public Load(URI target, Supplier<byte[]> bodies) {
    this.target = target;
    this.bodies = bodies;
  }

  /** Each of {@code connections} sends its next request when it has its answer. */
  public Figures closedLoop(int connections, Duration length) {
    return run(connections, length, () -> true, sent -> {});
  }

  /**
   * {@code perSecond} requests, evenly spaced, over 32 connections; latency counts from the moment
   * at which a request was due, so that a stall is not hidden.
   *
   * @param answers what is done with each answer's body and the nanosecond it was due
   */
  public Figures atRate(int perSecond, Duration length, Consumer<Sent> answers) {
    AtomicLong next = new AtomicLong();
    long start = System.nanoTime() + Duration.ofMillis(100).toNanos();
    long total = perSecond * length.toSeconds();
    return run(
        32,
        length.plusSeconds(20),
        () -> {
          long number = next.getAndIncrement();
          if (number >= total) {
            return false;
          }
          DUE.set(start + number * 1_000_000_000L / perSecond);
          parkUntil(DUE.get());
          return true;
        },
        answers);
  }

  /** A request that was answered: when it was due, and with what body. */
  public record Sent(long dueNanos, String body) {}

  private static final ThreadLocal<Long> DUE = ThreadLocal.withInitial(() -> 0L);

  private Figures run(
      int connections, Duration limit, Supplier<Boolean> turn, Consumer<Sent> answers) {
    ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    AtomicInteger failures = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + limit.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      threads.add(Thread.ofVirtual().start(() -> connection(end, turn, answers, nanos, failures)));
    }
    threads.forEach(Load::join);
    double seconds = (System.nanoTime() - start) / 1e9;
    return Figures.of(seconds, failures.get(), nanos.stream().mapToLong(Long::longValue).toArray());
  }

  private void connection(
      long end,
      Supplier<Boolean> turn,
      Consumer<Sent> answers,
      ConcurrentLinkedQueue<Long> nanos,
      AtomicInteger failures) {
    DUE.set(0L);
    try (Connection connection = new Connection(target)) {
      while (System.nanoTime() < end && turn.get()) {
        long from = DUE.get() == 0L ? System.nanoTime() : DUE.get();
        Connection.Answer answer = connection.post(bodies.get());
        if (answer.status() / 100 == 2) {
          nanos.add(System.nanoTime() - from);
          answers.accept(new Sent(from, answer.body()));
        } else {
          failures.incrementAndGet();
        }
      }
    } catch (IOException e) {
      failures.incrementAndGet();
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
