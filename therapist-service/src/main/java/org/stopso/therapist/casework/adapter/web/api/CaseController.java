package org.stopso.therapist.casework.adapter.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.security.Caller;
import org.stopso.terms.EndingReason;
import org.stopso.therapist.casework.application.ChangeAgreement;
import org.stopso.therapist.casework.application.EndCase;
import org.stopso.therapist.casework.application.OwnCases;
import org.stopso.therapist.casework.application.ReadCase;

/** A therapist's cases: looking at them, agreeing on the work, ending it. */
@RestController
@RequestMapping("/api")
class CaseController {

  private final OwnCases own;
  private final ReadCase readCase;
  private final ChangeAgreement changeAgreement;
  private final EndCase endCase;

  CaseController(
      OwnCases own, ReadCase readCase, ChangeAgreement changeAgreement, EndCase endCase) {
    this.own = own;
    this.readCase = readCase;
    this.changeAgreement = changeAgreement;
    this.endCase = endCase;
  }

  record EndingForm(
      @Nullable EndingReason reason,
      @Nullable Integer confidence,
      @Nullable Integer understanding) {

    EndCase.Draft draft() {
      return new EndCase.Draft(reason, confidence, understanding);
    }
  }

  @GetMapping("/me/cases")
  List<CaseLine> cases(Caller caller) {
    return own.of(caller.accountId()).stream().map(CaseLine::of).toList();
  }

  @GetMapping("/cases/{caseId}")
  CaseView read(Caller caller, @PathVariable String caseId) {
    return CaseView.of(readCase.read(caller.accountId(), caseId));
  }

  @PutMapping("/cases/{caseId}/agreement")
  CaseLine agree(
      Caller caller, @PathVariable String caseId, @RequestBody Stated<ChangeAgreement.Draft> form) {
    return CaseLine.of(changeAgreement.change(caller.accountId(), caseId, form));
  }

  @PostMapping("/cases/{caseId}/ending")
  CaseLine end(Caller caller, @PathVariable String caseId, @RequestBody Stated<EndingForm> form) {
    return CaseLine.of(endCase.end(caller.accountId(), caseId, form.map(EndingForm::draft)));
  }
}
