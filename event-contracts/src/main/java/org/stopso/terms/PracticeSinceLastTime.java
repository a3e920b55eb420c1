package org.stopso.terms;

/** Whether advice given last time was put into practice. */
public enum PracticeSinceLastTime {
  NOT_SET,
  NO,
  PARTLY,
  YES
}
