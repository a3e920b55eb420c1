package org.stopso.therapist.registry.application;

import java.time.Clock;
import org.stopso.kit.transaction.Transactions;
import org.stopso.therapist.registry.TherapistsInMemory;

/** Lets tests of adapters keep therapists in memory. */
public final class Keeping {

  private Keeping() {}

  public static ImportTherapists imports(
      TherapistsInMemory registry, Transactions transactions, Clock clock) {
    return new ImportTherapists(registry, in(registry, transactions), clock);
  }

  /** The way that changes take. */
  public static KeepTherapist in(TherapistsInMemory registry, Transactions transactions) {
    return new KeepTherapist(registry, registry, (by, what, about, why) -> {}, transactions);
  }
}
