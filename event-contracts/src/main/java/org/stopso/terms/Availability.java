package org.stopso.terms;

/** When sessions can be. */
public enum Availability {
  WEEKDAY_DAY,
  WEEKDAY_EVENING,
  WEEKEND
}
