package org.stopso.referral.domain;

import org.jspecify.annotations.Nullable;

/** The keyed hashes of the return codes that open a referral: never the codes themselves. */
public record Codes(@Nullable String client, @Nullable String referrer) {

  /** No code opens it. */
  static final Codes NONE = new Codes(null, null);

  /** Whether somebody else sent the request, and the client has no code from submitting it. */
  public boolean oweTheClientOne() {
    return referrer != null;
  }

  /** With the client's own, besides the one that there is. */
  Codes withClients(String hash) {
    return new Codes(hash, referrer);
  }

  /** Whether {@code hash} is the client's own code. */
  public boolean isClients(String hash) {
    return hash.equals(client);
  }
}
