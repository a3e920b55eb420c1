package org.stopso.referral.domain.lifecycle;

/** Why a referral moves, with the words the table of transitions is rendered in. */
public enum Cause {
  SUBMITTED("submitted"),
  HELD_BY_SCREENING("submitted, and a screening rule holds it"),
  SUBMITTED_FIRST_OF_TWO("submitted by one of a couple, the other is missing"),
  PARTNER_SUBMITTED("the partner has submitted and neither is held"),
  RELEASED("released by a coordinator"),
  RELEASED_FIRST_OF_TWO("released, but the partner is missing or held"),
  HELD("held by a coordinator"),
  PARTNER_WITHDREW("the partner withdrew"),
  NOBODY_FITS("ReferralWaiting: nobody fits"),
  OFFER_MADE("OfferMade"),
  OFFERS_GONE("the last open offer was declined, expired or withdrawn"),
  THERAPIST_ASSIGNED("TherapistAssigned"),
  SESSION_LOGGED("first SessionLogged"),
  THERAPIST_GONE("CaseEnded as TRANSFERRED or THERAPIST_LEFT"),
  ASSIGNMENT_CANCELLED("AssignmentCancelled"),
  CASE_ENDED("CaseEnded as COMPLETED, CLIENT_LEFT or OTHER"),
  WITHDRAWN("withdrawn by the person"),
  SIGNPOSTED("pointed elsewhere by a coordinator"),
  CLOSED("closed by a coordinator"),
  ERASURE_REFUSED("a request to be erased was refused by a coordinator"),
  ERASED("erased");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** Whether it comes of the same command, wherever that led. */
  public boolean saysTheSameAs(Cause command) {
    return this == command || (this == RELEASED_FIRST_OF_TWO && command == RELEASED);
  }

  /** In plain words. */
  public String words() {
    return words;
  }
}
