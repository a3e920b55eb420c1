package org.stopso.matching.adapter.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stopso.kit.metrics.Tally;
import org.stopso.kit.transaction.Transactions;
import org.stopso.matching.domain.offer.OfferState;

/** Counts the offers made, and what became of offers. */
@Component
final class OfferTally {

  private static final String OUTCOME = "outcome";
  private static final String MADE = "MADE";

  private final Tally offers;

  OfferTally(Transactions transactions, MeterRegistry meters) {
    offers = new Tally(transactions, meters, "stopso.offers", "Offers, by what became of them");
    for (String outcome : List.of(MADE, "ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN")) {
      offers.from0(OUTCOME, outcome);
    }
  }

  void made() {
    offers.count(OUTCOME, MADE);
  }

  void became(OfferState outcome) {
    offers.count(OUTCOME, outcome.status());
  }
}
