package org.stopso.therapist.casework.adapter.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.idempotency.Idempotency;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.therapist.casework.application.OwnCases;
import org.stopso.therapist.casework.application.session.LogSession;
import org.stopso.therapist.casework.application.session.SessionDraft;

/** The page on which a session is logged. Sending it twice logs one. */
@Controller
@RequestMapping("/cases/{caseId}/sessions")
class SessionPages {

  private final OwnCases own;
  private final LogSession logSession;
  private final Idempotency idempotency;
  private final SessionForms forms;

  SessionPages(OwnCases own, LogSession logSession, Idempotency idempotency, SessionForms forms) {
    this.own = own;
    this.logSession = logSession;
    this.idempotency = idempotency;
    this.forms = forms;
  }

  @GetMapping("/new")
  ModelAndView form(Caller caller, @PathVariable String caseId, Locale locale) {
    own.of(caller.accountId(), caseId);
    return forms.page(caseId, forms.blank(), List.of(), HttpStatus.OK, locale);
  }

  @PostMapping
  ModelAndView log(
      Caller caller,
      @PathVariable String caseId,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale) {
    Stated<SessionDraft> entry = SessionEntry.of(typed);
    List<FieldError> wrong = logSession.mistakes(caller.accountId(), caseId, entry);
    if (!wrong.isEmpty()) {
      return forms.page(caseId, typed, wrong, HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }
    try {
      once(caller, caseId, typed, entry);
      return SeeOther.to("/cases/" + caseId);
    } catch (InvalidRequest invalid) {
      return forms.page(caseId, typed, invalid.errors(), HttpStatus.UNPROCESSABLE_CONTENT, locale);
    } catch (Refused refused) {
      FieldError why = FieldError.of("kind", refused.name());
      return forms.page(caseId, typed, List.of(why), HttpStatus.CONFLICT, locale);
    }
  }

  private void once(
      Caller caller,
      String caseId,
      MultiValueMap<String, String> typed,
      Stated<SessionDraft> entry) {
    String scope = "POST /cases/%s/sessions %s".formatted(caseId, caller.accountId());
    byte[] body = new LinkedMultiValueMap<>(typed).toString().getBytes(StandardCharsets.UTF_8);
    idempotency.once(
        scope,
        typed.getFirst(SessionForms.KEY),
        body,
        () -> {
          logSession.log(caller.accountId(), caseId, entry);
          return new Answer(HttpStatus.SEE_OTHER.value(), "{}");
        });
  }
}
