package org.stopso.terms;

/** Which of the three forms a referral came through. */
public enum Source {
  SELF,
  FAMILY_MEMBER,
  PROFESSIONAL
}
