package org.stopso.matching.adapter.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.stopso.matching.application.answering.ExpireOffers;
import org.stopso.matching.application.offering.OfferWaiting;

/** Looks regularly for what is due: offers that nobody answered, and those who wait. */
@Component
final class Sweeps {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

  private final ExpireOffers expireOffers;
  private final OfferWaiting offerWaiting;
  private final CaughtUp caughtUp;

  Sweeps(ExpireOffers expireOffers, OfferWaiting offerWaiting, CaughtUp caughtUp) {
    this.expireOffers = expireOffers;
    this.offerWaiting = offerWaiting;
    this.caughtUp = caughtUp;
  }

  @Scheduled(fixedDelayString = "${stopso.sweeps.expiry}")
  void expire() {
    calmly(expireOffers::due);
  }

  @Scheduled(fixedDelayString = "${stopso.sweeps.waiting}")
  void offerAgain() {
    calmly(offerWaiting::toEverybody);
  }

  private void calmly(Runnable sweep) {
    if (caughtUp.holds()) {
      try {
        sweep.run();
      } catch (RuntimeException e) {
        LOG.info("The next sweep goes on: {}", e.toString());
      }
    }
  }
}
