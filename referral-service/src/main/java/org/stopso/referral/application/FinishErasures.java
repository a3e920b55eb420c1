package org.stopso.referral.application;

import java.util.List;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.stopso.kit.transaction.Transactions;
import org.stopso.kit.vault.Vault;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.lifecycle.State;

/**
 * Finishes, at each start, erasures of which only the key went: the service died before it could
 * keep the rest, or an older copy of its data was restored. Whoever was erased stays so.
 */
@Service
public class FinishErasures {

  private static final Logger LOG = LoggerFactory.getLogger(FinishErasures.class);
  private static final String THIS_SERVICE = "referral-service";
  private static final int AT_ONCE = 500;

  private final Vault vault;
  private final Referrals referrals;
  private final Erasure erasure;
  private final Transactions transactions;

  FinishErasures(Vault vault, Referrals referrals, Erasure erasure, Transactions transactions) {
    this.vault = vault;
    this.referrals = referrals;
    this.erasure = erasure;
    this.transactions = transactions;
  }

  /** Looks for them, and erases what is left. */
  public void finish() {
    vault
        .erased()
        .flatMap(subject -> DataSubject.referralOf(subject).stream())
        .gather(Gatherers.windowFixed(AT_ONCE))
        .map(referrals::notErased)
        .flatMap(List::stream)
        .forEach(this::finish);
  }

  private void finish(String referralId) {
    transactions.inTransaction(
        () ->
            referrals
                .find(referralId)
                .filter(referral -> referral.state() != State.ERASED)
                .ifPresent(referral -> erasure.erase(referral, THIS_SERVICE)));
    LOG.warn("Erasure of {} was unfinished, and is done", referralId);
  }
}
