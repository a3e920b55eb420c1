package org.stopso.therapist.registry.adapter.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.stopso.therapist.registry.application.ResumePaused;

/** Looks now and then whose pause is over. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PauseSweep {

  private static final Logger LOG = LoggerFactory.getLogger(PauseSweep.class);

  private final ResumePaused resumePaused;

  PauseSweep(ResumePaused resumePaused) {
    this.resumePaused = resumePaused;
  }

  @Scheduled(
      fixedDelayString = "${stopso.registry.resume-every}",
      initialDelayString = "${stopso.registry.resume-every}")
  void sweep() {
    int resumed = resumePaused.resume();
    if (resumed > 0) {
      LOG.info("{} therapists are back from a pause", resumed);
    }
  }
}
