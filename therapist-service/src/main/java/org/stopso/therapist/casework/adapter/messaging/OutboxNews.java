package org.stopso.therapist.casework.adapter.messaging;

import org.springframework.stereotype.Component;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.SessionLogged;
import org.stopso.kit.outbox.Outbox;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.CaseworkNews;
import org.stopso.therapist.casework.domain.Ending;
import org.stopso.therapist.casework.domain.Session;

/** Publishes what happens in a case: coded facts; notes and concerns stay here. */
@Component
class OutboxNews implements CaseworkNews {

  private final Outbox outbox;

  OutboxNews(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void sessionLogged(Case of, Session session) {
    Session.Facts facts = session.facts();
    outbox.append(
        new SessionLogged(
            of.caseId(),
            session.sessionId(),
            session.number(),
            of.referralIds(),
            of.therapistId(),
            facts.date(),
            facts.minutes(),
            facts.kind(),
            facts.mode(),
            facts.attendance(),
            facts.topics(),
            facts.practice(),
            facts.confidence(),
            facts.understanding()));
  }

  @Override
  public void caseEnded(Case ended, Ending how) {
    outbox.append(
        new CaseEnded(
            ended.caseId(),
            ended.referralIds(),
            ended.therapistId(),
            how.at(),
            how.reason(),
            how.confidence(),
            how.understanding()));
  }
}
