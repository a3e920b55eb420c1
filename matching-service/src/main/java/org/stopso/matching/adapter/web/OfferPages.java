package org.stopso.matching.adapter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.FormErrors;
import org.stopso.matching.application.answering.AcceptOffer;
import org.stopso.matching.application.answering.DeclineOffer;
import org.stopso.matching.application.answering.TherapistsOffers;
import org.stopso.terms.DeclineReason;

/** The pages of a therapist's offers. Looking changes nothing; only the two forms do. */
@Controller
final class OfferPages {

  private static final String LIST = "matching/offers";
  private static final String OFFER = "matching/offer";

  private final TherapistsOffers own;
  private final AcceptOffer acceptOffer;
  private final DeclineOffer declineOffer;
  private final ProblemWords words;

  OfferPages(
      TherapistsOffers own,
      AcceptOffer acceptOffer,
      DeclineOffer declineOffer,
      ProblemWords words) {
    this.own = own;
    this.acceptOffer = acceptOffer;
    this.declineOffer = declineOffer;
    this.words = words;
  }

  @GetMapping("/offers")
  String list(Caller caller, Model model) {
    model.addAttribute("offers", own.of(caller.accountId()).stream().map(OfferPage::of).toList());
    return LIST;
  }

  @GetMapping("/offers/{offerId}")
  String one(Caller caller, @PathVariable String offerId, Model model) {
    return page(caller, offerId, FormErrors.none(), model);
  }

  @PostMapping("/offers/{offerId}/acceptance")
  Object accept(
      Caller caller, @PathVariable String offerId, Model model, HttpServletResponse response) {
    try {
      return seeOther("/cases/" + acceptOffer.accept(caller.accountId(), offerId));
    } catch (Refused tooLate) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return page(caller, offerId, FormErrors.none(), model);
    }
  }

  @PostMapping("/offers/{offerId}/decline")
  Object decline(
      Caller caller,
      @PathVariable String offerId,
      @RequestParam(required = false) @Nullable DeclineReason reason,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      Model model,
      HttpServletResponse response) {
    try {
      decline(caller, offerId, reason, until);
      return seeOther("/offers/" + offerId);
    } catch (InvalidRequest invalid) {
      response.setStatus(422);
      FormErrors errors = FormErrors.of(invalid.errors(), words, Locale.ENGLISH);
      return page(caller, offerId, errors, model);
    } catch (Refused tooLate) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return page(caller, offerId, FormErrors.none(), model);
    }
  }

  private void decline(
      Caller caller, String offerId, @Nullable DeclineReason reason, @Nullable LocalDate until) {
    if (reason == null) {
      throw new InvalidRequest(FieldError.of("reason", "required"));
    }
    LocalDate asked = reason == DeclineReason.AWAY ? until : null;
    declineOffer.decline(caller.accountId(), offerId, reason, asked);
  }

  private String page(Caller caller, String offerId, FormErrors errors, Model model) {
    model.addAttribute("offer", OfferPage.of(own.one(caller.accountId(), offerId)));
    model.addAttribute("errors", errors);
    model.addAttribute("reasons", List.of(DeclineReason.values()));
    return OFFER;
  }

  private static View seeOther(String path) {
    RedirectView redirect = new RedirectView(path);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return redirect;
  }
}
