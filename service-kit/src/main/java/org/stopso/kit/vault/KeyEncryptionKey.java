package org.stopso.kit.vault;

/**
 * Wraps data keys. In development a key in a file; a bean of this type puts HashiCorp Vault's
 * Transit or a cloud's key service in its place.
 */
public interface KeyEncryptionKey {

  /** {@code key}, readable only by {@link #unwrap} for the same subject. */
  byte[] wrap(byte[] key, String subject);

  /**
   * What was wrapped.
   *
   * @throws IllegalStateException when it was wrapped by another key, or for another subject
   */
  byte[] unwrap(byte[] wrapped, String subject);

  /**
   * Whether {@code wrapped} was wrapped by the key that {@link #wrap} uses now, not an older one.
   */
  boolean isCurrent(byte[] wrapped);
}
