package org.stopso.kit.audit;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.kit.vault.Vault;

/** Appends entries to the service's own store, within the transaction under way. */
final class StoredAudit implements Audit {

  private static final String REASON = "audit.reason";

  private final MongoOperations store;
  private final ObjectProvider<Vault> vault;
  private final Identifiers ids;
  private final Clock clock;

  StoredAudit(MongoOperations store, ObjectProvider<Vault> vault, Identifiers ids, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void record(String actor, String action, String subject, @Nullable String reason) {
    byte[] sealed = reason == null || reason.isBlank() ? null : seal(subject, reason);
    store.insert(new AuditEntry(ids.next(), clock.instant(), actor, action, subject, sealed));
  }

  /** Nothing about somebody who was erased is kept but ids. */
  private byte @Nullable [] seal(String subject, String reason) {
    try {
      return vault.getObject().seal(subject, REASON, reason).bytes();
    } catch (SubjectErased e) {
      return null;
    }
  }
}
