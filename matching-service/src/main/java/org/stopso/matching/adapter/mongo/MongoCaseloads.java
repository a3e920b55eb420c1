package org.stopso.matching.adapter.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.stopso.kit.transaction.Transactions;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Caseloads;
import org.stopso.matching.domain.therapist.Population;

/** The caseloads; what is committed here is known to this instance's index at once. */
@Component
final class MongoCaseloads implements Caseloads {

  static final String COLLECTION = "caseloads";

  private final Shelf<CaseloadDocument> shelf;
  private final Transactions transactions;
  private final Population population;

  MongoCaseloads(MongoOperations store, Transactions transactions, Population population) {
    this.shelf = new Shelf<>(store, CaseloadDocument.class, COLLECTION);
    this.transactions = transactions;
    this.population = population;
  }

  @Override
  public Caseload of(String therapistId) {
    return shelf
        .find(therapistId)
        .map(CaseloadDocument::caseload)
        .orElseGet(() -> Caseload.empty(therapistId));
  }

  @Override
  public void save(Caseload changed) {
    Caseload stored = changed.stored();
    shelf.put(changed.therapistId(), CaseloadDocument.of(stored), changed.version());
    transactions.afterCommit(() -> population.put(stored));
  }
}
