package org.stopso.therapist.casework.adapter.mongo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.Vault;
import org.stopso.therapist.casework.domain.Session;

/** A session to and from the stored form, its note sealed under the case's own key. */
@Component
class SessionMapping {

  private static final String NOTE = "session.note";

  private final Vault vault;

  SessionMapping(Vault vault) {
    this.vault = vault;
  }

  SessionDocument toStore(Session session) {
    Session.Facts facts = session.facts();
    Session.Noted noted = session.noted();
    return new SessionDocument(
        session.sessionId(),
        session.caseId(),
        session.number(),
        session.loggedAt(),
        facts.date().toString(),
        facts.minutes(),
        facts.kind(),
        facts.mode(),
        facts.attendance(),
        facts.topics(),
        facts.practice(),
        facts.confidence(),
        facts.understanding(),
        sealed(session.caseId(), noted.note()),
        noted.concern());
  }

  Session fromStore(SessionDocument stored) {
    return new Session(
        stored.id(),
        stored.caseId(),
        stored.number(),
        stored.loggedAt(),
        new Session.Facts(
            LocalDate.parse(stored.date()),
            stored.minutes(),
            stored.kind(),
            stored.mode(),
            stored.attendance(),
            stored.topics(),
            stored.practice(),
            stored.confidence(),
            stored.understanding()),
        new Session.Noted(opened(stored.caseId(), stored.note()), stored.concern()));
  }

  private byte @Nullable [] sealed(String caseId, @Nullable Personal<String> note) {
    return note == null ? null : vault.seal(subject(caseId), NOTE, note.open()).bytes();
  }

  private @Nullable Personal<String> opened(String caseId, byte @Nullable [] note) {
    return note == null ? null : Personal.of(vault.open(subject(caseId), NOTE, new Sealed(note)));
  }

  private static String subject(String caseId) {
    return "case:" + caseId;
  }
}
