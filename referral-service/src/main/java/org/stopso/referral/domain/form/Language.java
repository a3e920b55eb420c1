package org.stopso.referral.domain.form;

/** The languages that the charity writes in to clients. */
enum Language {
  ENGLISH("en"),
  WELSH("cy");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }
}
