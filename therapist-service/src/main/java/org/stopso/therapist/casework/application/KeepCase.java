package org.stopso.therapist.casework.application;

import org.springframework.stereotype.Component;
import org.stopso.kit.audit.Audit;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Cases;
import org.stopso.therapist.casework.domain.CaseworkNews;
import org.stopso.therapist.casework.domain.Ending;

/** The one way a case changes: kept, announced and noted, in the transaction under way. */
@Component
public class KeepCase {

  private static final String BY_EVENT = "service:therapist-service";

  private final Cases cases;
  private final CaseworkNews news;
  private final Audit audit;

  KeepCase(Cases cases, CaseworkNews news, Audit audit) {
    this.cases = cases;
    this.news = news;
    this.audit = audit;
  }

  /** A case that begins. */
  void opened(Case opening) {
    cases.add(opening);
    audit.record(BY_EVENT, "case.open", subject(opening), null);
  }

  /** A case that something other than its therapist ends; nothing where it is over. */
  void ended(Case of, Ending how) {
    if (of.isOpen()) {
      ended(of, how, BY_EVENT);
    }
  }

  /** An open case that {@code actor} ends. */
  Case ended(Case open, Ending how, String actor) {
    Case over = changed(open.ended(how), actor, "case.end");
    news.caseEnded(over, how);
    return over;
  }

  /** The next state of a case; {@code action} names the change in the audit. */
  public Case changed(Case next, String actor, String action) {
    cases.keep(next);
    audit.record(actor, action, subject(next), null);
    return next;
  }

  private static String subject(Case of) {
    return "case:" + of.caseId();
  }
}
