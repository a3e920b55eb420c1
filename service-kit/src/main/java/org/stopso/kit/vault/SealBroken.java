package org.stopso.kit.vault;

/** A sealed value that was altered, or is not this subject's or not this field's. */
public final class SealBroken extends RuntimeException {

  public SealBroken(String subject, String field, Throwable cause) {
    super("broken seal: " + subject + " " + field, cause);
  }
}
