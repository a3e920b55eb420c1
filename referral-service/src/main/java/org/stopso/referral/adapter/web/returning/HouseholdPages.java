package org.stopso.referral.adapter.web.returning;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.reference.LondonDay;
import org.stopso.referral.application.household.Households.Invited;
import org.stopso.referral.application.intake.GiveHouseholdCode;

/** A code for somebody close to the client to join by: said what it does, then made and shown. */
@Controller
class HouseholdPages {

  private final GiveHouseholdCode codes;
  private final Standing standing;

  HouseholdPages(GiveHouseholdCode codes, Standing standing) {
    this.codes = codes;
    this.standing = standing;
  }

  @PostMapping(path = "/return/household", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView ask(HttpServletRequest request, Locale locale) {
    String code = Typed.in(request).code();
    return codes.isPossible(code)
        ? page(code)
        : standing.page(HttpStatus.CONFLICT, code, null, locale);
  }

  /** Another language pressed shows what it does again: a code that was made stays good. */
  @PostMapping(path = "/return/household/done", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView give(HttpServletRequest request, Locale locale) {
    String code = Typed.in(request).code();
    try {
      Invited invited = codes.give(code);
      return page(code)
          .addObject("householdCode", invited.code().shown())
          .addObject("until", Standing.inWords(LondonDay.of(invited.expiresAt()), locale));
    } catch (Refused over) {
      return standing.refused(over, code, locale);
    }
  }

  private static ModelAndView page(String code) {
    return new ModelAndView("referral/household").addObject("code", code);
  }
}
