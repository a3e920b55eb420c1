package org.stopso.kit.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** How long ago something began, in as many bands as somebody can take in at one glance. */
public enum WaitBand {
  UNDER_1D("under1d", 0),
  FROM_1D("1to3d", 1),
  FROM_3D("3to7d", 3),
  FROM_7D("7to28d", 7),
  FROM_28D("over28d", 28);

  /** The name of the label that holds one. */
  public static final String LABEL = "age";

  private final String label;
  private final Duration least;

  WaitBand(String label, int days) {
    this.label = label;
    this.least = Duration.ofDays(days);
  }

  /** As dashboards know it. */
  public String label() {
    return label;
  }

  /** The last moment at which what is in this band now may have begun; that moment included. */
  public Instant latest(Instant now) {
    return now.minus(least);
  }

  /**
   * How many are in each band.
   *
   * @param begunBy how many had begun at that moment
   */
  public static Map<WaitBand, Long> spread(Instant now, ToLongFunction<Instant> begunBy) {
    Map<WaitBand, Long> spread = new EnumMap<>(WaitBand.class);
    long older = 0;
    for (int i = values().length - 1; i >= 0; i--) {
      long begun = begunBy.applyAsLong(values()[i].latest(now));
      spread.put(values()[i], Math.max(0, begun - older));
      older = begun;
    }
    return spread;
  }
}
