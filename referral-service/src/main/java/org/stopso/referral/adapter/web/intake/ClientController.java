package org.stopso.referral.adapter.web.intake;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.household.Households.Invited;
import org.stopso.referral.application.intake.GiveHouseholdCode;
import org.stopso.referral.application.returning.ChangeContact;
import org.stopso.referral.application.returning.EraseReferral;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.form.ContactChange;
import org.stopso.referral.domain.form.ReturnForms;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.request.Contact;

/**
 * What only the client's own code can do: say how to be reached, have a code for somebody close to
 * them, and be forgotten.
 */
@RestController
@RequestMapping(path = "/api/referrals", consumes = APPLICATION_JSON_VALUE)
class ClientController {

  private static final String HOUSEHOLD = "POST /api/referrals/household";

  private final ChangeContact contact;
  private final GiveHouseholdCode household;
  private final EraseReferral erasure;
  private final OnceForCode once;

  ClientController(
      ChangeContact contact, GiveHouseholdCode household, EraseReferral erasure, OnceForCode once) {
    this.contact = contact;
    this.household = household;
    this.erasure = erasure;
    this.once = once;
  }

  @PostMapping("/contact")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = ContactSchema.class)))
  Map<String, Object> contact(@RequestBody Fields fields) {
    String code = ReturnForms.code(fields);
    Personal<Contact> changed = Personal.of(ContactChange.read(fields));
    Amiss.refuseFlaws(fields);
    contact.change(code, changed);
    return Map.of();
  }

  /** Without a key each asking makes a code; with one, sending it again tells the same code. */
  @PostMapping(path = "/household", produces = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = ReturnController.CodeSchema.class)))
  ResponseEntity<byte[]> household(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Fields fields) {
    String code = ReturnForms.code(fields);
    Amiss.refuseFlaws(fields);
    return once.created(HOUSEHOLD, key, fields, code, () -> InvitedView.of(household.give(code)));
  }

  @PostMapping("/erasure")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = ReturnController.CodeSchema.class)))
  ResponseEntity<Object> erase(@RequestBody Fields fields) {
    String code = ReturnForms.code(fields);
    Amiss.refuseFlaws(fields);
    return switch (erasure.erase(code)) {
      case EraseReferral.Erased done -> ResponseEntity.ok(new ErasedView(State.ERASED));
      case EraseReferral.Requested(LocalDate decisionBy) ->
          ResponseEntity.status(HttpStatus.ACCEPTED).body(new RequestedView(decisionBy));
    };
  }

  record InvitedView(String householdCode, Instant expiresAt) {

    static InvitedView of(Invited invited) {
      return new InvitedView(invited.code().shown(), invited.expiresAt());
    }

    @Override
    public String toString() {
      return "InvitedView[expiresAt=" + expiresAt + "]";
    }
  }

  record ErasedView(State status) {}

  record RequestedView(LocalDate decisionBy) {}

  record ContactSchema(String returnCode, Contact contact) {}
}
