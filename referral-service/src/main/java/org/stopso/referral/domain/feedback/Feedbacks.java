package org.stopso.referral.domain.feedback;

import java.util.Optional;
import org.stopso.referral.domain.belongings.Belongings;

/** All feedback that was given. */
public interface Feedbacks extends Belongings {

  Optional<Feedback> find(String referralId);

  void add(Feedback feedback);
}
