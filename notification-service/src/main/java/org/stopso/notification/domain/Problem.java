package org.stopso.notification.domain;

/** Why a notification has not reached anybody. */
public enum Problem {
  /** The service that knows the address does not answer. */
  OWNER_AWAY(true),
  /** The service that knows the address has not yet heard of what is to be told. */
  OWNER_BEHIND(true),
  /** Something that has to be told before is still under way. */
  NOT_ITS_TURN(true),
  /** The mail server does not answer, or asks to come back later. */
  MAIL_SERVER_AWAY(true),
  /** The mail server says for good that there is no such address. */
  ADDRESS_REFUSED(false),
  /** The mail server does not want the mail, whoever gets it. */
  MAIL_REFUSED(false),
  /** Something of ours broke; the next release may mend it. */
  FAULT(true);

  private final boolean mendedByWaiting;

  Problem(boolean mendedByWaiting) {
    this.mendedByWaiting = mendedByWaiting;
  }

  public boolean isMendedByWaiting() {
    return mendedByWaiting;
  }
}
