package org.stopso.kit.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What the issuer's token endpoint answers. */
record Token(
    @JsonProperty("access_token") String value,
    @JsonProperty("expires_in") @Nullable Long expiresInSeconds) {

  @Override
  public String toString() {
    return "•••";
  }
}
