package org.stopso.therapist.casework.adapter.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.casework.domain.Agreement;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Ending;

/** A case without anybody's data. */
record CaseLine(
    String caseId,
    State state,
    Instant since,
    int sessions,
    HelpKind help,
    @Nullable Agreement agreement,
    @Nullable Ending ending,
    long version) {

  enum State {
    OPEN,
    ENDED;

    static State of(Case about) {
      return about.isOpen() ? OPEN : ENDED;
    }
  }

  static CaseLine of(Case about) {
    return new CaseLine(
        about.caseId(),
        State.of(about),
        about.openedAt(),
        about.sessions(),
        about.help(),
        about.agreement(),
        about.ending(),
        about.version());
  }
}
