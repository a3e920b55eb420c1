package org.stopso.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.ids.IdsAutoConfiguration;
import org.stopso.kit.metrics.Tally;
import org.stopso.kit.transaction.TransactionAutoConfiguration;
import org.stopso.kit.transaction.Transactions;
import org.stopso.kit.vault.Vault;
import org.stopso.kit.vault.tink.VaultAutoConfiguration;

/** The audit of the services that ask for it. */
@AutoConfiguration(
    after = {
      DataMongoAutoConfiguration.class,
      IdsAutoConfiguration.class,
      TransactionAutoConfiguration.class,
      VaultAutoConfiguration.class
    })
public class AuditAutoConfiguration {

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Audit audit(
      MongoOperations store,
      ObjectProvider<Vault> vault,
      Identifiers ids,
      Clock clock,
      Transactions transactions,
      MeterRegistry meters) {
    store
        .indexOps(AuditEntry.class)
        .createIndex(new Index("subject", Sort.Direction.ASC).on("at", Sort.Direction.ASC));
    return new CountedAudit(
        new StoredAudit(store, vault, ids, clock),
        new Tally(transactions, meters, "stopso.audit.entries", "Entries of the audit, by action"));
  }
}
