package org.stopso.therapist.casework.adapter.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.security.Caller;
import org.stopso.therapist.casework.application.ReadAnyCase;

/** A coordinator reads a case; a POST, since it is an act that is noted, with a reason. */
@RestController
class ReadingController {

  private final ReadAnyCase read;

  ReadingController(ReadAnyCase read) {
    this.read = read;
  }

  record Reading(@Nullable String reason) {}

  @PostMapping("/api/cases/{caseId}/reading")
  CaseView read(Caller caller, @PathVariable String caseId, @RequestBody Stated<Reading> stated) {
    stated.errors().throwIfAny();
    return CaseView.of(read.read(caller.accountId(), caseId, stated.value().reason()));
  }
}
