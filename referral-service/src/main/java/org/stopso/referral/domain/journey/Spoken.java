package org.stopso.referral.domain.journey;

/**
 * The languages that a page offers: those most spoken in the United Kingdom, and British Sign
 * Language. A program may name any other.
 */
enum Spoken {
  ENGLISH("en"),
  WELSH("cy"),
  BRITISH_SIGN_LANGUAGE("bfi"),
  POLISH("pl"),
  ROMANIAN("ro"),
  PANJABI("pa"),
  URDU("ur"),
  PORTUGUESE("pt"),
  SPANISH("es"),
  ARABIC("ar"),
  BENGALI("bn"),
  GUJARATI("gu"),
  ITALIAN("it");

  private final String tag;

  Spoken(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag. */
  @Override
  public String toString() {
    return tag;
  }
}
