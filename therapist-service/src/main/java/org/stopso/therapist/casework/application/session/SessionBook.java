package org.stopso.therapist.casework.application.session;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.stopso.kit.ids.Identifiers;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.CaseworkNews;
import org.stopso.therapist.casework.domain.Session;
import org.stopso.therapist.casework.domain.Sessions;

/** Where a session is entered and announced in one. */
@Component
class SessionBook {

  private final Sessions sessions;
  private final CaseworkNews news;
  private final Identifiers identifiers;

  SessionBook(Sessions sessions, CaseworkNews news, Identifiers identifiers) {
    this.sessions = sessions;
    this.news = news;
    this.identifiers = identifiers;
  }

  /** Enters the newest session of a case that has counted it already. */
  Session enter(Case of, Instant at, Session.Facts facts, Session.Noted noted) {
    Session session = new Session(identifiers.next(), of.caseId(), of.sessions(), at, facts, noted);
    sessions.add(session);
    news.sessionLogged(of, session);
    return session;
  }
}
