package org.stopso.kit.vault;

/** The subject's data key was destroyed: nothing of theirs can be read any more, on purpose. */
public final class SubjectErased extends RuntimeException {

  public SubjectErased(String subject) {
    super("erased: " + subject);
  }
}
