package org.stopso.notification.domain;

/** Who is told, by an id: addresses are asked for at the moment of sending and kept nowhere. */
public record Recipient(Kind kind, String id) {

  public static Recipient client(String referralId) {
    return new Recipient(Kind.CLIENT, referralId);
  }

  public static Recipient therapist(String therapistId) {
    return new Recipient(Kind.THERAPIST, therapistId);
  }

  /** What the id is one of: a referral's, or a therapist's. */
  public enum Kind {
    CLIENT,
    THERAPIST
  }
}
