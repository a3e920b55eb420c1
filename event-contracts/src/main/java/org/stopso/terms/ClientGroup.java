package org.stopso.terms;

/** Whom a referral is about, in the charity's own seven groups. A referral names one or more. */
public enum ClientGroup {
  AT_RISK,
  ATTRACTED_NOT_OFFENDED,
  CAUTIONED_CHARGED_OR_CONVICTED,
  WORRIED_ABOUT_REOFFENDING,
  IN_PRISON,
  PARTNER_OR_FAMILY,
  SURVIVOR
}
