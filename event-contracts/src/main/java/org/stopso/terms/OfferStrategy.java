package org.stopso.terms;

/** How many therapists are asked at once. */
public enum OfferStrategy {
  SEQUENTIAL,
  BROADCAST
}
