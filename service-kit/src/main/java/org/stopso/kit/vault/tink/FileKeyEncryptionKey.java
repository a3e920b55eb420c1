package org.stopso.kit.vault.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.stopso.kit.vault.KeyEncryptionKey;

/** The key-encryption key in a file: a Tink keyset in JSON, whose primary key wraps. */
final class FileKeyEncryptionKey implements KeyEncryptionKey {

  private final Aead key;

  FileKeyEncryptionKey(Path file) {
    try {
      AeadConfig.register();
      key =
          TinkJsonProtoKeysetFormat.parseKeyset(
                  Files.readString(file), InsecureSecretKeyAccess.get())
              .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the key-encryption key can't be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key-encryption key is not a Tink keyset", e);
    }
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
}
