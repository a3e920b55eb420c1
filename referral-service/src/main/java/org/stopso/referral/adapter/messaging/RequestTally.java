package org.stopso.referral.adapter.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.stopso.kit.metrics.Tally;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.domain.Referral;
import org.stopso.terms.ScreeningOutcome;
import org.stopso.terms.Source;

/** Counts the requests for help that were taken in, by form and by what screening said. */
@Component
final class RequestTally {

  private final Tally requests;

  RequestTally(Transactions transactions, MeterRegistry meters) {
    requests =
        new Tally(
            transactions,
            meters,
            "stopso.referrals.submitted",
            "Requests for help taken in, by form and by what screening said");
    for (Source source : Source.values()) {
      requests
          .from0(labels(source, ScreeningOutcome.PROCEED, false))
          .from0(labels(source, ScreeningOutcome.HOLD, false))
          .from0(labels(source, ScreeningOutcome.HOLD, true));
    }
  }

  void count(Referral submitted) {
    requests.count(
        labels(
            submitted.need().source(),
            submitted.screening().outcome(),
            submitted.screening().urgent()));
  }

  private static String[] labels(Source source, ScreeningOutcome outcome, boolean urgent) {
    return new String[] {
      "source", source.name(), "outcome", outcome.name(), "urgent", String.valueOf(urgent)
    };
  }
}
