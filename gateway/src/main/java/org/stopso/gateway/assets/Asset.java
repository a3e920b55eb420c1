package org.stopso.gateway.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * One of the page kit's files.
 *
 * @param etag quoted, from its content, so that it changes exactly when the file does
 * @param zipped the same bytes, gzipped
 */
record Asset(MediaType type, String etag, byte[] bytes, byte[] zipped) {
  private static final int ETAG_LENGTH = 16;

  static Asset of(String name, byte[] bytes) {
    return new Asset(
        MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM),
        "\"" + hash(bytes) + "\"",
        bytes,
        zip(bytes));
  }

  boolean isWorthZipping() {
    return zipped.length < bytes.length * 9 / 10;
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, ETAG_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }
}
