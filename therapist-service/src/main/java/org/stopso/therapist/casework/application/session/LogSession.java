package org.stopso.therapist.casework.application.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.reference.LondonDay;
import org.stopso.therapist.casework.application.KeepCase;
import org.stopso.therapist.casework.application.OwnCases;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Session;

/** A therapist logs a session of one of their cases. */
@Service
public class LogSession {

  private final OwnCases own;
  private final KeepCase keep;
  private final SessionBook book;
  private final Clock clock;

  LogSession(OwnCases own, KeepCase keep, SessionBook book, Clock clock) {
    this.own = own;
    this.keep = keep;
    this.book = book;
    this.clock = clock;
  }

  /**
   * Logs it, in the transaction under way.
   *
   * @throws org.stopso.kit.problem.NotFound when the case isn't theirs
   * @throws org.stopso.kit.problem.InvalidRequest with every field that is wrong
   * @throws Refused {@code case-ended}, or {@code joint-work-not-agreed}
   */
  public Session log(String accountId, String caseId, Stated<SessionDraft> stated) {
    Case of = own.of(accountId, caseId);
    Instant now = clock.instant();
    SessionRules.check(stated, of, LondonDay.of(now)).throwIfAny();
    SessionDraft draft = stated.value();
    Session.Facts facts = SessionRules.facts(draft);
    if (!of.isOpen()) {
      throw new Refused("case-ended");
    }
    if (!of.allows(facts.kind())) {
      throw new Refused("joint-work-not-agreed");
    }
    Case next = keep.changed(of.withOneMoreSession(), accountId, "case.session");
    Session.Noted noted = new Session.Noted(draft.note(), Boolean.TRUE.equals(draft.concern()));
    return book.enter(next, now, facts, noted);
  }

  /**
   * What is wrong with the fields of what was stated, without logging anything.
   *
   * @throws org.stopso.kit.problem.NotFound when the case isn't theirs
   */
  public List<FieldError> mistakes(String accountId, String caseId, Stated<SessionDraft> stated) {
    Case of = own.of(accountId, caseId);
    return SessionRules.check(stated, of, LondonDay.of(clock.instant())).all();
  }
}
