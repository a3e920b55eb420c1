package org.stopso.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.stopso.gateway.keyed.KeyedHash;

/**
 * Something counted for each source of requests, in memory only. A source is an IPv4 address, or
 * the first half of an IPv6 address, which one household has to itself.
 *
 * @param <T> what is counted with; safe for use by several threads
 */
final class PerSource<T> {
  private static final Duration SWEEP = Duration.ofMinutes(1);
  private static final int MOST = 200_000;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final Map<String, T> counters = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> swept;
  private final KeyedHash secret;
  private final Supplier<T> fresh;
  private final Predicate<T> forgotten;
  private final Clock clock;

  /**
   * @param forgotten whether a counter says no more than a fresh one would
   */
  PerSource(KeyedHash secret, Supplier<T> fresh, Predicate<T> forgotten, Clock clock) {
    this.secret = secret;
    this.fresh = fresh;
    this.forgotten = forgotten;
    this.clock = clock;
    this.swept = new AtomicReference<>(clock.instant());
  }

  T of(HttpServletRequest request) {
    sweep();
    return counters.computeIfAbsent(
        secret.nameOf(network(request.getRemoteAddr())), source -> fresh.get());
  }

  int size() {
    return counters.size();
  }

  private void sweep() {
    Instant last = swept.get();
    Instant now = clock.instant();
    boolean due = now.isAfter(last.plus(SWEEP)) || counters.size() > MOST;
    if (due && swept.compareAndSet(last, now)) {
      counters.values().removeIf(forgotten);
      if (counters.size() > MOST) {
        counters.clear();
      }
    }
  }

  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK_BYTES));
    } catch (IllegalArgumentException unusual) {
      return address;
    }
  }
}
