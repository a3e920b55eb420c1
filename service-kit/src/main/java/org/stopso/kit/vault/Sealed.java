package org.stopso.kit.vault;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A sealed value as it is stored. */
public record Sealed(byte[] bytes) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "sealed(" + bytes.length + " bytes)";
  }
}
