package org.stopso.matching;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.stopso.matching.application.answering.AcceptOffer;
import org.stopso.matching.application.answering.DeclineOffer;
import org.stopso.matching.application.answering.TherapistsOffers;
import org.stopso.matching.application.changes.ExplainMatching;
import org.stopso.matching.application.coordination.AssignByHand;
import org.stopso.matching.application.coordination.ListWaiting;
import org.stopso.matching.application.coordination.WeighTherapist;

/**
 * The use cases behind the pages, without a store or a broker, for each test anew. No component of
 * its own: the whole service, which looks for such in this package, has others.
 */
class MatchingAnew {

  /** What the pages hold leads to the one of the test under way. */
  @Retention(RetentionPolicy.RUNTIME)
  @Scope(scopeName = EachTest.NAME, proxyMode = ScopedProxyMode.TARGET_CLASS)
  @interface Anew {}

  @Bean
  static EachTest eachTest() {
    return new EachTest();
  }

  @Bean
  @Scope(EachTest.NAME)
  InMemory matching() {
    return new InMemory();
  }

  @Bean
  @Anew
  TherapistsOffers own(InMemory matching) {
    return matching.own;
  }

  @Bean
  @Anew
  AcceptOffer acceptOffer(InMemory matching) {
    return matching.acceptOffer;
  }

  @Bean
  @Anew
  DeclineOffer declineOffer(InMemory matching) {
    return matching.declineOffer;
  }

  @Bean
  @Anew
  ExplainMatching explainMatching(InMemory matching) {
    return matching.explainMatching;
  }

  @Bean
  @Anew
  AssignByHand assignByHand(InMemory matching) {
    return matching.assignByHand;
  }

  @Bean
  @Anew
  WeighTherapist weighTherapist(InMemory matching) {
    return matching.weighTherapist;
  }

  @Bean
  @Anew
  ListWaiting listWaiting(InMemory matching) {
    return matching.listWaiting;
  }
}
