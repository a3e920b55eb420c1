package org.stopso.therapist.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stopso.kit.vault.Vault;

class ErasedCaseIT extends CaseworkStory {

  @Autowired private Vault vault;

  @Test
  void onceTheKeyIsDestroyedTheNoteIsReadByNobodyAndNoneIsAdded() {
    theCaseIsOpen();
    String sessions = "/api/cases/" + caseId + "/sessions";
    assertThat(post("t5", sessions, session("INDIVIDUAL"))).hasStatus(201);
    assertThat(get("t5", "/api/cases/" + caseId)).hasStatusOk().bodyText().contains("canary note");

    vault.erase("case:" + caseId);

    assertThat(get("t5", "/api/cases/" + caseId))
        .hasStatus(404)
        .bodyText()
        .doesNotContain("canary");
    assertThat(post("t5", sessions, session("INDIVIDUAL"))).hasStatus(404);
  }
}
