package org.stopso.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.startup.Follower;

/**
 * Figures that are taken every now and then, all by one look, and shown as gauges. What can't be
 * taken is not known: the gauges are {@code NaN} until the next look succeeds, and where no look
 * ends.
 *
 * @param <F> what one look finds
 */
public final class Census<F> extends Follower implements MeterBinder {

  /** So many looks may be missed before the last one is not believed any more. */
  private static final int BELIEVED_FOR = 3;

  private final Supplier<F> look;
  private final Duration every;
  private final LongSupplier nanos;
  private final List<Row<F>> rows = new ArrayList<>();
  private volatile @Nullable Taken<F> taken;

  Census(String what, Duration every, Supplier<F> look, LongSupplier nanos) {
    super("census of " + what, every);
    this.look = look;
    this.every = every;
    this.nanos = nanos;
  }

  /** Looks {@code every} so often; a {@code look} that throws is tried again then. */
  public static <F> Census<F> of(String what, Duration every, Supplier<F> look) {
    return new Census<>(what, every, look, System::nanoTime);
  }

  /** Shows a number of what was found, under labels given as name, value, name, value … */
  public Census<F> count(
      String name, String description, ToDoubleFunction<F> figure, String... labels) {
    rows.add(new Row<>(name, null, description, Tags.of(labels), figure));
    return this;
  }

  /** Shows how long something took or lasts, in seconds. */
  public Census<F> age(
      String name, String description, Function<F, Duration> figure, String... labels) {
    ToDoubleFunction<F> seconds = found -> figure.apply(found).toMillis() / 1000.0;
    rows.add(new Row<>(name, "seconds", description, Tags.of(labels), seconds));
    return this;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (Row<F> row : rows) {
      Gauge.builder(row.name(), this, census -> census.value(row))
          .baseUnit(row.unit())
          .description(row.description())
          .tags(row.labels())
          .register(meters);
    }
  }

  @Override
  protected void follow() {
    take();
    try {
      Thread.sleep(every);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  void take() {
    try {
      taken = new Taken<>(look.get(), nanos.getAsLong());
    } catch (RuntimeException notKnown) {
      taken = null;
      throw notKnown;
    }
  }

  private double value(Row<F> row) {
    Taken<F> last = taken;
    return last == null || nanos.getAsLong() - last.at() > BELIEVED_FOR * every.toNanos()
        ? Double.NaN
        : row.figure().applyAsDouble(last.found());
  }

  private record Taken<F>(F found, long at) {}

  private record Row<F>(
      String name,
      @Nullable String unit,
      String description,
      Tags labels,
      ToDoubleFunction<F> figure) {}
}
