package org.stopso.kit.vault;

import java.util.stream.Stream;

/** Seals and opens the personal fields of data subjects. */
public interface Vault {

  /**
   * Seals {@code text} for this subject and field. The subject's data key is made at first use.
   *
   * @param subject such as {@code referral:0198…}
   * @param field the name of the field, bound into the seal, and a label of metrics: one of few
   * @throws SubjectErased after {@link #erase}
   */
  Sealed seal(String subject, String field, String text);

  /**
   * Something of {@code subject} is about to be sealed: the data key, which is durable before it
   * seals anything, is made meanwhile. Returns at once; what goes wrong is told to who seals.
   */
  void expect(String subject);

  /**
   * What was sealed.
   *
   * @throws SubjectErased when the subject's data key was destroyed
   * @throws SealBroken when the value was altered, or belongs to another subject or field
   */
  String open(String subject, String field, Sealed sealed);

  /** Destroys the subject's data key: within 5 s no instance can open anything of theirs. */
  void erase(String subject);

  /** Every subject that was ever erased, as often as the store was restored since. */
  Stream<String> erased();
}
