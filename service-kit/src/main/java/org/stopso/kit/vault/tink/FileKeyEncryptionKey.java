package org.stopso.kit.vault.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.stopso.kit.vault.KeyEncryptionKey;

/**
 * The key-encryption key in a file: a Tink keyset in JSON. Its primary key wraps, every other one
 * that is enabled still unwraps: so a keyset with an older and a newer key is how it is changed.
 */
final class FileKeyEncryptionKey implements KeyEncryptionKey {

  private final Aead key;
  private final byte[] mark;

  FileKeyEncryptionKey(Path file) {
    try {
      AeadConfig.register();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), InsecureSecretKeyAccess.get());
      key = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
      mark = markOf(keys);
    } catch (IOException e) {
      throw new UncheckedIOException("the key-encryption key can't be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key-encryption key is not a Tink keyset", e);
    }
  }

  /**
   * What everything begins with that the primary key wraps: its id, so that keys can be told apart.
   */
  private static byte[] markOf(KeysetHandle keys) {
    if (keys.getPrimary().getKey() instanceof AeadKey primary
        && primary.getOutputPrefix().size() > 0) {
      return primary.getOutputPrefix().toByteArray();
    }
    throw new IllegalStateException("the key-encryption key must have the output prefix TINK");
  }

  @Override
  public byte[] wrap(byte[] dataKey, String subject) {
    try {
      return key.encrypt(dataKey, subject.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a data key can't be wrapped", e);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String subject) {
    try {
      return key.decrypt(wrapped, subject.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the data key was wrapped by another key: " + subject, e);
    }
  }

  @Override
  public boolean isCurrent(byte[] wrapped) {
    return wrapped.length > mark.length
        && Arrays.equals(wrapped, 0, mark.length, mark, 0, mark.length);
  }
}
