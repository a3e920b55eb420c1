package org.stopso.gateway.refusal;

import java.util.Locale;

/** Why the gateway itself answers instead of a service. The words are in {@code refusals*}. */
public enum Refusal {
  MALFORMED(400, "malformed"),
  /** Told once they are signed in again, so nothing is wrong any more. */
  NOT_DONE(200, "not-done"),
  NOT_SIGNED_IN(401, "not-signed-in"),
  FORBIDDEN(403, "forbidden"),
  CROSS_SITE(403, "cross-site"),
  NOT_FOUND(404, "not-found"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed"),
  TOO_SLOW(408, "too-slow"),
  TOO_LARGE(413, "too-large"),
  TOO_MANY(429, "too-many-requests"),
  TOO_MANY_SUBMISSIONS(429, "too-many-requests"),
  TOO_MANY_CODES(429, "too-many-requests"),
  BROKEN(500, "broken"),
  SIGN_IN_FAILED(400, "sign-in-failed"),
  SIGN_IN_AWAY(503, "sign-in-away"),
  SERVICE_AWAY(503, "service-away");

  private final int status;
  private final String code;

  Refusal(int status, String code) {
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  /** The problem's type, a path as in {@code /problems/not-found}. */
  public String type() {
    return "/problems/" + code;
  }

  /** The label of metrics, such as {@code too-many-codes}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of this refusal's words: {@code title}, {@code detail} or {@code next} of it. */
  String key(String part) {
    return code + "." + part.toLowerCase(Locale.ROOT);
  }

  /** The refusal that comes nearest to a status the container has set. */
  public static Refusal nearest(int status) {
    for (Refusal refusal : values()) {
      if (refusal.status == status) {
        return refusal;
      }
    }
    return status < 500 ? MALFORMED : BROKEN;
  }
}
