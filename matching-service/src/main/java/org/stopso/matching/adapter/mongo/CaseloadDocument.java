package org.stopso.matching.adapter.mongo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.therapist.Asked;
import org.stopso.matching.domain.therapist.Caseload;

/** A caseload as it is stored; {@code id} is the therapist's, days are ISO 8601. */
record CaseloadDocument(
    String id,
    int occupied,
    List<Caseload.Entry> entries,
    List<AskedDocument> asked,
    @Nullable PauseDocument pause,
    long version) {

  static CaseloadDocument of(Caseload caseload) {
    return new CaseloadDocument(
        caseload.therapistId(),
        caseload.occupied(),
        caseload.entries(),
        caseload.asked().stream().map(AskedDocument::of).toList(),
        PauseDocument.of(caseload.pause()),
        caseload.version());
  }

  Caseload caseload() {
    return new Caseload(
        id,
        entries,
        asked.stream().map(AskedDocument::asked).toList(),
        pause == null ? null : pause.pause(),
        version);
  }

  record AskedDocument(String offerId, String on, Asked.Reply reply) {

    static AskedDocument of(Asked asked) {
      return new AskedDocument(asked.offerId(), asked.on().toString(), asked.reply());
    }

    Asked asked() {
      return new Asked(offerId, LocalDate.parse(on), reply);
    }
  }

  record PauseDocument(@Nullable String until, long profileSequence) {

    static @Nullable PauseDocument of(Caseload.@Nullable Pause pause) {
      return pause == null
          ? null
          : new PauseDocument(
              pause.until() == null ? null : pause.until().toString(), pause.profileSequence());
    }

    Caseload.Pause pause() {
      return new Caseload.Pause(until == null ? null : LocalDate.parse(until), profileSequence);
    }
  }
}
