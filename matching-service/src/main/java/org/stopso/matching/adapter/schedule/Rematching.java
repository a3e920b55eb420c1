package org.stopso.matching.adapter.schedule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stopso.matching.application.offering.OfferWaiting;
import org.stopso.matching.application.offering.Wakeups;

/**
 * Looks at those who wait as soon as there is reason to, one thing after the other; what is asked
 * for twice before it is done is done once. What is lost here, the sweep finds.
 */
@Component
final class Rematching implements Wakeups, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Rematching.class);

  private final ObjectProvider<OfferWaiting> offerWaiting;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("rematching").factory());
  private final Set<Runnable> asked = new LinkedHashSet<>();

  Rematching(ObjectProvider<OfferWaiting> offerWaiting) {
    this.offerWaiting = offerWaiting;
  }

  private record Therapist(OfferWaiting waiting, String therapistId) implements Runnable {

    @Override
    public void run() {
      waiting.toTherapist(therapistId);
    }
  }

  private record Referral(OfferWaiting waiting, String referralId) implements Runnable {

    @Override
    public void run() {
      waiting.referral(referralId);
    }
  }

  @Override
  public void available(String therapistId) {
    ask(new Therapist(offerWaiting.getObject(), therapistId));
  }

  @Override
  public void waits(String referralId) {
    ask(new Referral(offerWaiting.getObject(), referralId));
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }

  private void ask(Runnable look) {
    synchronized (asked) {
      if (!asked.add(look)) {
        return;
      }
    }
    try {
      worker.execute(() -> run(look));
    } catch (RejectedExecutionException e) {
      LOG.debug("Stopping; the sweep will look");
    }
  }

  private void run(Runnable look) {
    synchronized (asked) {
      asked.remove(look);
    }
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.info("Left to the sweep: {}", e.toString());
    }
  }
}
