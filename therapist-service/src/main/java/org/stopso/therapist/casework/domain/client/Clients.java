package org.stopso.therapist.casework.domain.client;

import java.util.Optional;

/** The people whom cases are for. */
public interface Clients {

  /**
   * Who is behind the referral, as long as it is this case's; empty: not yet, no longer, or erased.
   */
  Optional<Client> find(String referralId, String caseId);
}
