package org.stopso.terms;

/** What a family member is to the person whose behaviour troubles them. */
public enum Relationship {
  PARTNER,
  PARENT,
  CHILD,
  SIBLING,
  OTHER_FAMILY,
  FRIEND
}
