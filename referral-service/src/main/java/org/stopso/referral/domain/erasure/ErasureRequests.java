package org.stopso.referral.domain.erasure;

import java.util.Optional;
import org.stopso.referral.domain.belongings.Belongings;

/** The newest request of each referral. */
public interface ErasureRequests extends Belongings {

  Optional<ErasureRequest> find(String referralId);

  /** Keeps it, in the place of an earlier one. */
  void keep(ErasureRequest request);
}
