package org.stopso.terms;

/** How a session takes place. */
public enum Delivery {
  IN_PERSON,
  ONLINE,
  PHONE,
  PRISON_VIDEO
}
