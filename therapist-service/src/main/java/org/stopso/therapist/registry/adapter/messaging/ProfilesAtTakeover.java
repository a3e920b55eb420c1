package org.stopso.therapist.registry.adapter.messaging;

import org.springframework.stereotype.Component;
import org.stopso.kit.outbox.relay.RelayTakeover;
import org.stopso.therapist.registry.application.RepublishProfiles;

/** Sends every profile again when this instance begins to relay. */
@Component
class ProfilesAtTakeover implements RelayTakeover {

  private final RepublishProfiles republishProfiles;

  ProfilesAtTakeover(RepublishProfiles republishProfiles) {
    this.republishProfiles = republishProfiles;
  }

  @Override
  public void relayTakenOver() {
    republishProfiles.republishAll();
  }
}
