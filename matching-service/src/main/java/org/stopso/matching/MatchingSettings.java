package org.stopso.matching;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.stopso.matching.domain.fit.Rules;
import org.stopso.matching.domain.fit.Weights;

/**
 * What can be set about matching.
 *
 * @param offersOpenFor how long a therapist has to answer
 * @param unansweredUntilSeen after how many unanswered offers a coordinator looks
 * @param rulesVersion named with every decision; raise it with every change of a weight
 * @param weights of the parts of a score; together 1
 */
@ConfigurationProperties("stopso.matching")
record MatchingSettings(
    @DefaultValue("72h") Duration offersOpenFor,
    @DefaultValue("5") int unansweredUntilSeen,
    @DefaultValue("1") String rulesVersion,
    @DefaultValue Parts weights) {

  /** As in docs/domain.md §4.2. */
  record Parts(
      @DefaultValue("0.35") double distance,
      @DefaultValue("0.20") double spare,
      @DefaultValue("0.15") double rest,
      @DefaultValue("0.10") double availability,
      @DefaultValue("0.10") double accreditation,
      @DefaultValue("0.10") double answered) {}

  Rules rules() {
    return new Rules(
        rulesVersion,
        new Weights(
            weights.distance(),
            weights.spare(),
            weights.rest(),
            weights.availability(),
            weights.accreditation(),
            weights.answered()));
  }
}
