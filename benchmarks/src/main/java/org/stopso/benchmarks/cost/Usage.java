package org.stopso.benchmarks.cost;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What a platform has used, up to a moment or between two.
 *
 * @param seconds how long that was, or when it is, by the monotonic clock
 * @param processor seconds of processor time of each program
 * @param counts commands to the store, its bytes, the broker's bytes and records, mails
 */
public record Usage(double seconds, Map<String, Double> processor, Map<Count, Double> counts) {

  /** What is counted besides processor time. */
  public enum Count {
    STORE_COMMANDS("commands to the store"),
    STORE_TRANSACTIONS("transactions committed"),
    STORE_DATA("bytes of documents in the store"),
    STORE_INDEXES("bytes of indexes in the store"),
    LOG_BYTES("bytes in Kafka, one copy"),
    MAILS("mails");

    private final String words;

    Count(String words) {
      this.words = words;
    }

    /** In plain words. */
    public String words() {
      return words;
    }
  }

  /** What was used since {@code before}. */
  public Usage since(Usage before) {
    return with(before, (now, then) -> now - then);
  }

  /** Without what it would have used at rest, at the pace of {@code rest}, in the same time. */
  public Usage without(Usage rest) {
    double share = seconds / rest.seconds;
    return new Usage(
        seconds,
        zip(processor, rest.processor, (all, idle) -> Math.max(0, all - share * idle)),
        zip(counts, rest.counts, (all, idle) -> Math.max(0, all - share * idle)));
  }

  /** Processor seconds of all programs together. */
  public double processors() {
    return processor.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private Usage with(Usage other, BiFunction<Double, Double, Double> what) {
    return new Usage(
        what.apply(seconds, other.seconds),
        zip(processor, other.processor, what),
        zip(counts, other.counts, what));
  }

  private static <K extends Comparable<K>> Map<K, Double> zip(
      Map<K, Double> one, Map<K, Double> other, BiFunction<Double, Double, Double> what) {
    Map<K, Double> both = new TreeMap<>();
    one.forEach((key, value) -> both.put(key, what.apply(value, other.getOrDefault(key, 0.0))));
    return both;
  }
}
