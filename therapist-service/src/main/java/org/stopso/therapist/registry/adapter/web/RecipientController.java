package org.stopso.therapist.registry.adapter.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.security.Caller;
import org.stopso.therapist.registry.application.TellRecipient;

/** Tells notification-service where a therapist is written to; not routed to the outside. */
@RestController
class RecipientController {

  /** Staff and therapists are written to in English. */
  private static final String LOCALE = "en";

  private final TellRecipient tellRecipient;

  RecipientController(TellRecipient tellRecipient) {
    this.tellRecipient = tellRecipient;
  }

  record Email(String address, boolean discreet) {}

  record Recipient(Email email, String locale) {}

  @GetMapping("/internal/therapists/{therapistId}/recipient")
  Recipient recipient(Caller caller, @PathVariable String therapistId) {
    String address = tellRecipient.emailOf(therapistId, caller.accountId()).open();
    return new Recipient(new Email(address, false), LOCALE);
  }
}
