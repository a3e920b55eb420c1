package org.stopso.local.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.stopso.local.files.WholeFile;

/**
 * A folder of secrets that only its owner may read. Each is made when it is first asked for, and is
 * the same ever after.
 */
public final class Secrets {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  private Secrets(Path folder) {
    this.folder = folder;
  }

  /** The secrets in {@code folder}, which is made when absent. */
  public static Secrets in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return new Secrets(folder);
  }

  /** The file of the key-encryption key: a Tink keyset of one AES-256-GCM key. */
  public Path keyEncryptionKey() throws IOException {
    return file("kek.json", () -> KeyEncryptionKey.fresh(RANDOM));
  }

  /** The file of the pepper of return codes: 32 random bytes in base64. */
  public Path pepper() throws IOException {
    return file("pepper", Secrets::random);
  }

  /** The secret with which {@code client} signs in at the issuer. */
  public String ofClient(String client) throws IOException {
    return Files.readString(file("client-" + client, Secrets::randomForUrls));
  }

  /** A file for a secret that somebody else makes. */
  public Path at(String name) {
    return folder.resolve(name);
  }

  private static String random() {
    return Base64.getEncoder().encodeToString(randomBytes());
  }

  /** No character of it changes when it is form-encoded, as HTTP Basic of OAuth wants it. */
  private static String randomForUrls() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
  }

  private static byte[] randomBytes() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private Path file(String name, Supplier<String> fresh) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      WholeFile.writePrivately(file, fresh.get());
    }
    return file;
  }
}
