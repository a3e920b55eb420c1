package org.stopso.matching.adapter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.web.FormErrors;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.terms.DeclineReason;

/** Shows an offer, with the forms that answer it as long as it is open. */
@Component
final class OfferForms {

  private final MessageSource messages;
  private final ProblemWords words;

  OfferForms(MessageSource messages, ProblemWords words) {
    this.messages = messages;
    this.words = words;
  }

  /** As it is at first, or once it is answered. */
  ModelAndView page(Offer offer, HttpStatus status) {
    return page(offer, Map.of(), List.of(), status);
  }

  /** With what was typed, and what is wrong with it. */
  ModelAndView again(Offer offer, DeclineEntry entry, List<FieldError> wrong) {
    return page(offer, entry.values(), wrong, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      Offer offer, Map<String, String> values, List<FieldError> wrong, HttpStatus status) {
    ModelAndView page = new ModelAndView("matching/offer", status);
    page.addObject("offer", OfferPage.of(offer));
    page.addObject("values", values);
    page.addObject("errors", FormErrors.of(wrong, words, Locale.ENGLISH));
    page.addObject("reasons", reasons());
    return page;
  }

  private Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (DeclineReason reason : DeclineReason.values()) {
      String key = "offer.reason." + reason;
      reasons.put(reason.name(), messages.getMessage(key, null, Locale.ENGLISH));
    }
    return reasons;
  }
}
