package org.stopso.kit.audit;

import org.jspecify.annotations.Nullable;
import org.stopso.kit.metrics.Tally;

/** Counts the entries, by action. */
final class CountedAudit implements Audit {

  private final Audit audit;
  private final Tally entries;

  CountedAudit(Audit audit, Tally entries) {
    this.audit = audit;
    this.entries = entries;
  }

  @Override
  public void record(String actor, String action, String subject, @Nullable String reason) {
    audit.record(actor, action, subject, reason);
    entries.count("action", action);
  }
}
