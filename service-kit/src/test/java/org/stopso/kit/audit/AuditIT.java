package org.stopso.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.stopso.kit.sample.SampleIT;
import org.stopso.kit.transaction.Transactions;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.Vault;

class AuditIT extends SampleIT {

  @Autowired Audit audit;
  @Autowired Transactions transactions;
  @Autowired MongoOperations store;
  @Autowired Vault vault;
  @Autowired MeterRegistry meters;

  private final String subject = "referral:" + UUID.randomUUID();

  @Test
  void anEntrySaysWhoDidWhatAboutWhomAndWhyAndOnlyTheVaultReadsTheReason() {
    audit.record("account-1", "referral.read", subject, "Sam rang");
    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("account-1");
              assertThat(entry.action()).isEqualTo("referral.read");
              assertThat(entry.at()).isNotNull();
              byte[] reason = Objects.requireNonNull(entry.reason());
              assertThat(vault.open(subject, "audit.reason", new Sealed(reason)))
                  .isEqualTo("Sam rang");
            });
  }

  @Test
  void anEntryGoesWithItsTransaction() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      audit.record("account-1", "referral.release", subject, null);
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(entries()).isEmpty();
    transactions.inTransaction(() -> audit.record("person", "referral.withdraw", subject, " "));
    assertThat(entries()).singleElement().satisfies(e -> assertThat(e.reason()).isNull());
  }

  @Test
  void aboutWhoeverWasErasedTheFactIsKeptWithoutTheReason() {
    vault.erase(subject);
    audit.record("account-1", "referral.read", subject, "Sam rang");
    assertThat(entries()).singleElement().satisfies(e -> assertThat(e.reason()).isNull());
  }

  @Test
  void entriesCountByActionWhereTheyAreCommitted() {
    String action = "test." + subject.hashCode();
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      audit.record("account-1", action, subject, null);
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(meters.find("stopso.audit.entries").tag("action", action).counter()).isNull();
    audit.record("account-1", action, subject, null);
    assertThat(meters.get("stopso.audit.entries").tag("action", action).counter().count())
        .isEqualTo(1);
  }

  private List<AuditEntry> entries() {
    return store.find(Query.query(Criteria.where("subject").is(subject)), AuditEntry.class);
  }
}
