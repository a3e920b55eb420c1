package org.stopso.therapist.registry.adapter.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.idempotency.Idempotency;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.security.Caller;
import org.stopso.therapist.registry.application.LogSupervision;
import org.stopso.therapist.registry.application.LogSupervision.Draft;
import org.stopso.therapist.registry.domain.Therapist;
import tools.jackson.databind.json.JsonMapper;

/** Where a therapist logs supervision they had elsewhere. */
@RestController
class SupervisionController {

  private final LogSupervision logSupervision;
  private final Idempotency idempotency;
  private final JsonMapper json;

  SupervisionController(LogSupervision logSupervision, Idempotency idempotency, JsonMapper json) {
    this.logSupervision = logSupervision;
    this.idempotency = idempotency;
    this.json = json;
  }

  record Form(
      @Nullable LocalDate date, @Nullable Integer minutes, @Nullable String supervisorEmail) {

    Draft draft() {
      return new Draft(date, minutes, Personal.ofNullable(supervisorEmail));
    }
  }

  record Logged(@Nullable LocalDate mayReceiveUntil) {}

  @PostMapping("/api/me/supervision")
  ResponseEntity<String> log(
      Caller caller,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Stated<Form> stated) {
    String scope = "POST /api/me/supervision " + caller.accountId();
    Stated<Draft> draft = stated.map(Form::draft);
    byte[] body = json.writeValueAsBytes(stated.value());
    Answer answer =
        stated.isReadable()
            ? idempotency.once(scope, key, body, () -> logged(caller, draft))
            : logged(caller, draft);
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.json());
  }

  private Answer logged(Caller caller, Stated<Draft> draft) {
    Therapist therapist = logSupervision.log(caller.accountId(), draft);
    Logged logged = new Logged(therapist.credentials().mayReceiveUntil().orElse(null));
    return new Answer(HttpStatus.CREATED.value(), json.writeValueAsString(logged));
  }
}
