package org.stopso.matching;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.transaction.Transactions;
import org.stopso.matching.application.answering.AcceptOffer;
import org.stopso.matching.application.answering.CloseOffer;
import org.stopso.matching.application.answering.DeclineOffer;
import org.stopso.matching.application.answering.ExpireOffers;
import org.stopso.matching.application.answering.TherapistsOffers;
import org.stopso.matching.application.changes.EndAssignment;
import org.stopso.matching.application.changes.ExplainMatching;
import org.stopso.matching.application.changes.WithdrawNeed;
import org.stopso.matching.application.coordination.AssignByHand;
import org.stopso.matching.application.coordination.ListWaiting;
import org.stopso.matching.application.coordination.WeighTherapist;
import org.stopso.matching.application.coordination.Weighing;
import org.stopso.matching.application.offering.Announcing;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.application.offering.Claims;
import org.stopso.matching.application.offering.MakeOffer;
import org.stopso.matching.application.offering.Notes;
import org.stopso.matching.application.offering.OfferReferral;
import org.stopso.matching.application.offering.OfferWaiting;
import org.stopso.matching.application.offering.Terms;
import org.stopso.matching.application.offering.Wakeups;
import org.stopso.matching.domain.fit.Candidates;
import org.stopso.matching.domain.index.CandidateIndex;
import org.stopso.matching.domain.need.Needs;
import org.stopso.matching.domain.offer.Announcements;
import org.stopso.matching.domain.offer.Decisions;
import org.stopso.matching.domain.offer.Offers;
import org.stopso.matching.domain.therapist.Caseloads;

/** Puts the use cases together: they are plain Java and know nothing of what runs them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingSettings.class)
class UseCases {

  @Bean
  CandidateIndex candidates(MatchingSettings settings) {
    return new CandidateIndex(settings.rules());
  }

  @Bean
  Terms terms(Clock clock, Identifiers identifiers, MatchingSettings settings) {
    return new Terms(clock, identifiers, settings.offersOpenFor(), settings.unansweredUntilSeen());
  }

  @Bean
  Book book(Needs needs, Offers offers, Caseloads caseloads, Decisions decisions) {
    return new Book(needs, offers, caseloads, decisions);
  }

  @Bean
  Announcing announcing(
      Announcements announcements, Wakeups wakeups, Transactions transactions, Terms terms) {
    return new Announcing(announcements, wakeups, transactions, terms);
  }

  @Bean
  Notes notes(Audit audit) {
    return new Notes(audit);
  }

  @Bean
  Claims claims(Needs needs, MatchingSettings settings) {
    return new Claims(needs, settings.rules());
  }

  @Bean
  MakeOffer makeOffer(Candidates candidates, Book book, Claims claims, Announcing announcing) {
    return new MakeOffer(candidates, book, claims, announcing);
  }

  @Bean
  OfferReferral offerReferral(Needs needs, MakeOffer makeOffer) {
    return new OfferReferral(needs, makeOffer);
  }

  @Bean
  OfferWaiting offerWaiting(
      CandidateIndex candidates,
      Needs needs,
      Claims claims,
      MakeOffer makeOffer,
      Announcing announcing) {
    return new OfferWaiting(
        candidates, new OfferWaiting.Waiting(needs, claims), makeOffer, announcing);
  }

  @Bean
  TherapistsOffers therapistsOffers(CandidateIndex candidates, Offers offers) {
    return new TherapistsOffers(candidates, offers);
  }

  @Bean
  CloseOffer closeOffer(
      CandidateIndex candidates,
      Book book,
      MakeOffer makeOffer,
      Announcing announcing,
      Notes notes) {
    return new CloseOffer(candidates, book, makeOffer, new CloseOffer.Telling(announcing, notes));
  }

  @Bean
  AcceptOffer acceptOffer(TherapistsOffers own, Book book, Announcing announcing, Notes notes) {
    return new AcceptOffer(own, book, announcing, notes);
  }

  @Bean
  DeclineOffer declineOffer(TherapistsOffers own, CloseOffer closeOffer, Announcing announcing) {
    return new DeclineOffer(own, closeOffer, announcing);
  }

  @Bean
  ExpireOffers expireOffers(Book book, CloseOffer closeOffer, Announcing announcing) {
    return new ExpireOffers(book, closeOffer, announcing);
  }

  @Bean
  WithdrawNeed withdrawNeed(Book book, CloseOffer closeOffer) {
    return new WithdrawNeed(book, closeOffer);
  }

  @Bean
  EndAssignment endAssignment(Book book, MakeOffer makeOffer, Announcing announcing) {
    return new EndAssignment(book, makeOffer, announcing);
  }

  @Bean
  AssignByHand assignByHand(
      Candidates candidates, Book book, CloseOffer closeOffer, Announcing announcing, Notes notes) {
    return new AssignByHand(
        new Weighing(candidates, book, announcing.terms()),
        book,
        closeOffer,
        new CloseOffer.Telling(announcing, notes));
  }

  @Bean
  WeighTherapist weighTherapist(
      Candidates candidates, Book book, Announcing announcing, Notes notes) {
    return new WeighTherapist(new Weighing(candidates, book, announcing.terms()), book, notes);
  }

  @Bean
  ListWaiting listWaiting(Needs needs, Audit audit) {
    return new ListWaiting(needs, audit);
  }

  @Bean
  ExplainMatching explainMatching(Book book, Notes notes) {
    return new ExplainMatching(book, notes);
  }
}
