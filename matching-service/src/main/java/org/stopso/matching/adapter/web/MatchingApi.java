package org.stopso.matching.adapter.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.security.Caller;
import org.stopso.matching.application.changes.ExplainMatching;

/** What coordinators may know about a decision. */
@RestController
final class MatchingApi {

  private final ExplainMatching explainMatching;

  MatchingApi(ExplainMatching explainMatching) {
    this.explainMatching = explainMatching;
  }

  @GetMapping("/api/coordination/matching/{referralId}")
  ExplanationView explanation(Caller caller, @PathVariable String referralId) {
    return ExplanationView.of(explainMatching.of(caller.accountId(), referralId));
  }
}
