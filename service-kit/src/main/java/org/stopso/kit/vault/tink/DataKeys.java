package org.stopso.kit.vault.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.stopso.kit.vault.KeyEncryptionKey;
import org.stopso.kit.vault.SealBroken;

/** Makes, opens and destroys data keys. */
final class DataKeys {

  private final KeyStore store;
  private final KeyEncryptionKey wrapping;
  private final OpenedKeys opened;
  private final Clock clock;
  private final Map<String, FutureTask<Aead>> expected = new ConcurrentHashMap<>();

  DataKeys(KeyStore store, KeyEncryptionKey wrapping, OpenedKeys opened, Clock clock) {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    this.store = store;
    this.wrapping = wrapping;
    this.opened = opened;
    this.clock = clock;
  }

  /** The subject's key, made now when there is none; many at once agree on one. */
  Aead forSealing(String subject) {
    FutureTask<Aead> coming = expected.get(subject);
    return coming == null ? opened.get(subject, this::findOrMake) : awaited(coming);
  }

  /** Has the subject's key found or made by another thread, whom {@link #forSealing} waits for. */
  void expect(String subject) {
    FutureTask<Aead> coming = new FutureTask<>(() -> opened.get(subject, this::findOrMake));
    if (expected.putIfAbsent(subject, coming) == null) {
      Thread.ofVirtual()
          .name("data-key")
          .start(
              () -> {
                coming.run();
                expected.remove(subject);
              });
    }
  }

  private static Aead awaited(FutureTask<Aead> coming) {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before a data key was there", e);
    }
  }

  /**
   * The subject's key.
   *
   * @throws SealBroken when the subject never had one: the value must be somebody else's
   */
  Aead forOpening(String subject, String field) {
    return opened.get(
        subject,
        of ->
            store
                .find(of)
                .map(wrapped -> unwrap(wrapped, of))
                .orElseThrow(
                    () -> new SealBroken(of, field, new NoSuchElementException("no data key"))));
  }

  void destroy(String subject) {
    destroy(List.of(subject));
  }

  /** How many of these had a key, still or again. */
  int destroy(List<String> subjects) {
    int destroyed = store.destroy(subjects, clock.instant());
    subjects.forEach(opened::forget);
    return destroyed;
  }

  /** A new key, or the one that the subject has already. */
  private Aead findOrMake(String subject) {
    return unwrap(store.findOrAdd(subject, newKey(subject), clock.instant()), subject);
  }

  private byte[] newKey(String subject) {
    try {
      KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      return wrapping.wrap(
          TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()), subject);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a data key can't be made", e);
    }
  }

  private Aead unwrap(byte[] wrapped, String subject) {
    try {
      return TinkProtoKeysetFormat.parseKeyset(
              wrapping.unwrap(wrapped, subject), InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the data key can't be opened: " + subject, e);
    }
  }
}
