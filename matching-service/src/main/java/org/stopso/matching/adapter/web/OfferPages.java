package org.stopso.matching.adapter.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.matching.application.answering.AcceptOffer;
import org.stopso.matching.application.answering.DeclineOffer;
import org.stopso.matching.application.answering.TherapistsOffers;
import org.stopso.matching.domain.offer.Offer;

/** The pages of a therapist's offers. Looking changes nothing; only the two forms do. */
@Controller
final class OfferPages {

  private final TherapistsOffers own;
  private final AcceptOffer acceptOffer;
  private final DeclineOffer declineOffer;
  private final OfferForms forms;

  OfferPages(
      TherapistsOffers own, AcceptOffer acceptOffer, DeclineOffer declineOffer, OfferForms forms) {
    this.own = own;
    this.acceptOffer = acceptOffer;
    this.declineOffer = declineOffer;
    this.forms = forms;
  }

  @GetMapping("/offers")
  ModelAndView list(Caller caller) {
    return new ModelAndView(
        "matching/offers",
        "offers",
        own.of(caller.accountId()).stream().map(OfferPage::of).toList());
  }

  @GetMapping("/offers/{offerId}")
  ModelAndView one(Caller caller, @PathVariable String offerId) {
    return forms.page(own.one(caller.accountId(), offerId), HttpStatus.OK);
  }

  @PostMapping("/offers/{offerId}/acceptance")
  ModelAndView accept(Caller caller, @PathVariable String offerId) {
    try {
      return SeeOther.to("/cases/" + acceptOffer.accept(caller.accountId(), offerId));
    } catch (Refused tooLate) {
      return forms.page(own.one(caller.accountId(), offerId), HttpStatus.CONFLICT);
    }
  }

  @PostMapping("/offers/{offerId}/decline")
  ModelAndView decline(
      Caller caller,
      @PathVariable String offerId,
      @RequestParam MultiValueMap<String, String> typed) {
    DeclineEntry entry = new DeclineEntry(typed);
    try {
      DeclineEntry.Read read = entry.read();
      declineOffer.decline(caller.accountId(), offerId, read.reason(), read.until());
      return SeeOther.to("/offers/" + offerId);
    } catch (InvalidRequest invalid) {
      Offer offer = own.one(caller.accountId(), offerId);
      return offer.isOpen()
          ? forms.again(offer, entry, invalid.errors())
          : forms.page(offer, HttpStatus.CONFLICT);
    } catch (Refused tooLate) {
      return forms.page(own.one(caller.accountId(), offerId), HttpStatus.CONFLICT);
    }
  }
}
