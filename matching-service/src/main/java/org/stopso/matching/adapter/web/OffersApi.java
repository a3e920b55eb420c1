package org.stopso.matching.adapter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.security.Caller;
import org.stopso.matching.application.answering.AcceptOffer;
import org.stopso.matching.application.answering.DeclineOffer;
import org.stopso.matching.application.answering.TherapistsOffers;
import org.stopso.terms.DeclineReason;

/** A signed-in therapist's own offers. */
@RestController
final class OffersApi {

  private final TherapistsOffers own;
  private final AcceptOffer acceptOffer;
  private final DeclineOffer declineOffer;

  OffersApi(TherapistsOffers own, AcceptOffer acceptOffer, DeclineOffer declineOffer) {
    this.own = own;
    this.acceptOffer = acceptOffer;
    this.declineOffer = declineOffer;
  }

  /** Nothing is asked with an acceptance. */
  record Acceptance() {}

  /** The case that begins. */
  record Accepted(String caseId) {}

  /** Why not; {@code until} with {@code AWAY} only. */
  record Decline(@Nullable DeclineReason reason, @Nullable LocalDate until) {}

  @GetMapping("/api/me/offers")
  List<OfferView> mine(Caller caller) {
    return own.of(caller.accountId()).stream().map(OfferView::of).toList();
  }

  @PostMapping("/api/offers/{offerId}/acceptance")
  Accepted accept(
      Caller caller,
      @PathVariable String offerId,
      @RequestBody(required = false) @Nullable Acceptance nothing) {
    return new Accepted(acceptOffer.accept(caller.accountId(), offerId));
  }

  @PostMapping("/api/offers/{offerId}/decline")
  Map<String, String> decline(
      Caller caller, @PathVariable String offerId, @RequestBody Stated<Decline> stated) {
    Decline decline = stated.value();
    FieldErrors errors = stated.errors();
    errors.required("reason", decline.reason());
    errors.throwIfAny();
    declineOffer.decline(
        caller.accountId(), offerId, FieldErrors.checked(decline.reason()), decline.until());
    return Map.of("status", "DECLINED");
  }
}
