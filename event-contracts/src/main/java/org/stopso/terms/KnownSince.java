package org.stopso.terms;

/** Whether a family member has only just found out. */
public enum KnownSince {
  JUST_NOW,
  SOME_TIME_AGO
}
