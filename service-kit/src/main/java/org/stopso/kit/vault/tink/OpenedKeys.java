package org.stopso.kit.vault.tink;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Remembers opened data keys for a moment, counted from before they were read from the store. */
final class OpenedKeys {

  private static final int MOST = 10_000;

  private record Opened(Aead key, long until) {}

  private final Map<String, Opened> bySubject = new ConcurrentHashMap<>();
  private final long keepFor;
  private final LongSupplier nanos;

  OpenedKeys(Duration keepFor, LongSupplier nanos) {
    this.keepFor = keepFor.toNanos();
    this.nanos = nanos;
  }

  /** The key of {@code subject}: the remembered one, or the one that {@code read} gives. */
  Aead get(String subject, Function<String, Aead> read) {
    long now = nanos.getAsLong();
    Opened opened = bySubject.get(subject);
    if (opened != null && now - opened.until < 0) {
      return opened.key;
    }
    makeRoom(now);
    Aead key = read.apply(subject);
    bySubject.put(subject, new Opened(key, now + keepFor));
    return key;
  }

  void forget(String subject) {
    bySubject.remove(subject);
  }

  private void makeRoom(long now) {
    if (bySubject.size() >= MOST) {
      bySubject.values().removeIf(opened -> now - opened.until >= 0);
      if (bySubject.size() >= MOST) {
        bySubject.clear();
      }
    }
  }
}
