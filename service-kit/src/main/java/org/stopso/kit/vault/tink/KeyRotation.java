package org.stopso.kit.vault.tink;

import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.stopso.kit.vault.KeyEncryptionKey;

/**
 * Brings data keys from an older key-encryption key to the current one, so that the older can be
 * destroyed. Only how a key is wrapped changes: nothing that was sealed is touched, and a service
 * may go on meanwhile. Doing it again is harmless.
 */
public final class KeyRotation {

  private static final int BATCH = 500;

  private final KeyStore store;
  private final KeyEncryptionKey wrapping;

  KeyRotation(KeyStore store, KeyEncryptionKey wrapping) {
    this.store = store;
    this.wrapping = wrapping;
  }

  /** How many data keys are wrapped by the current key-encryption key, and by older ones. */
  public record Count(long current, long older) {

    private Count plus(Count other) {
      return new Count(current + other.current, older + other.older);
    }
  }

  /** Looks at every data key. */
  public Count count() {
    return store
        .all()
        .map(key -> isCurrent(key) ? new Count(1, 0) : new Count(0, 1))
        .reduce(new Count(0, 0), Count::plus);
  }

  /**
   * Wraps by the current key-encryption key whatever is not yet; how many data keys that were.
   *
   * @throws IllegalStateException at the first one that no key of the provider unwraps
   */
  public int rewrap() {
    return store
        .all()
        .filter(Predicate.not(this::isCurrent))
        .gather(Gatherers.windowFixed(BATCH))
        .mapToInt(batch -> store.replace(batch, this::again))
        .sum();
  }

  private boolean isCurrent(KeyStore.Key key) {
    return wrapping.isCurrent(key.wrapped());
  }

  private KeyStore.Key again(KeyStore.Key key) {
    String subject = key.subject();
    return new KeyStore.Key(
        subject, wrapping.wrap(wrapping.unwrap(key.wrapped(), subject), subject));
  }
}
