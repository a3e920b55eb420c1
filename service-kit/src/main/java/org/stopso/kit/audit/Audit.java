package org.stopso.kit.audit;

import org.jspecify.annotations.Nullable;

/** Takes note of every read and change of somebody's data. */
public interface Audit {

  /**
   * Appends one entry, in the transaction under way where there is one. It is durable when this
   * returns, or when that transaction commits; where it can't be written, what it is about must not
   * happen.
   *
   * @param actor an account id, or {@code service:notification-service}, or {@code person} for
   *     somebody who came with a return code
   * @param action such as {@code referral.read}
   * @param subject such as {@code referral:0198…}; ids only
   * @param reason in the actor's words, where one was asked for; else what made it their business,
   *     where that is known
   */
  void record(String actor, String action, String subject, @Nullable String reason);
}
