package org.stopso.therapist.casework.adapter.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.idempotency.Idempotency;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.security.Caller;
import org.stopso.therapist.casework.application.session.LogSession;
import org.stopso.therapist.casework.application.session.SessionDraft;
import org.stopso.therapist.casework.domain.Session;
import tools.jackson.databind.json.JsonMapper;

/** Where a therapist logs a session; the same request twice logs one. */
@RestController
class SessionController {

  private final LogSession logSession;
  private final Idempotency idempotency;
  private final JsonMapper json;

  SessionController(LogSession logSession, Idempotency idempotency, JsonMapper json) {
    this.logSession = logSession;
    this.idempotency = idempotency;
    this.json = json;
  }

  record Logged(String sessionId, int number) {}

  @PostMapping("/api/cases/{caseId}/sessions")
  ResponseEntity<String> log(
      Caller caller,
      @PathVariable String caseId,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Stated<SessionForm> form) {
    String scope = "POST /api/cases/%s/sessions %s".formatted(caseId, caller.accountId());
    byte[] body = json.writeValueAsBytes(form.value());
    Stated<SessionDraft> draft = form.map(SessionForm::draft);
    Answer answer =
        form.isReadable()
            ? idempotency.once(scope, key, body, () -> logged(caller, caseId, draft))
            : logged(caller, caseId, draft);
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.json());
  }

  private Answer logged(Caller caller, String caseId, Stated<SessionDraft> draft) {
    Session session = logSession.log(caller.accountId(), caseId, draft);
    Logged logged = new Logged(session.sessionId(), session.number());
    return new Answer(HttpStatus.CREATED.value(), json.writeValueAsString(logged));
  }
}
