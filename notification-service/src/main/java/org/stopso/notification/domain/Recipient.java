package org.stopso.notification.domain;

/** Who is told, by an id: addresses are asked for at the moment of sending and kept nowhere. */
public record Recipient(Kind kind, String id) {

  public static Recipient client(String referralId) {
    return new Recipient(Kind.CLIENT, referralId);
  }

  public static Recipient therapist(String therapistId) {
    return new Recipient(Kind.THERAPIST, therapistId);
  }

  /** The professional who sent somebody. */
  public static Recipient referrer(String referralId) {
    return new Recipient(Kind.REFERRER, referralId);
  }

  /** What the id is one of: a referral's, whose client or referrer it is, or a therapist's. */
  public enum Kind {
    CLIENT,
    REFERRER,
    THERAPIST
  }
}
