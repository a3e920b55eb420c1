package org.stopso.kit.vault.tink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Brings texts to a few sizes: 32, 64 … 4,096 bytes, then multiples of 4,096. */
final class Padding {

  private static final int SMALLEST = 32;
  private static final int STEP = 4096;

  private Padding() {}

  /** The text with its length before it and zeros behind it. */
  static byte[] pad(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer padded = ByteBuffer.allocate(bucket(Integer.BYTES + bytes.length));
    padded.putInt(bytes.length).put(bytes);
    return padded.array();
  }

  static String strip(byte[] padded) {
    ByteBuffer buffer = ByteBuffer.wrap(padded);
    byte[] bytes = new byte[buffer.getInt()];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static int bucket(int size) {
    if (size > STEP) {
      return Math.ceilDiv(size, STEP) * STEP;
    }
    int bucket = SMALLEST;
    while (bucket < size) {
      bucket *= 2;
    }
    return bucket;
  }
}
