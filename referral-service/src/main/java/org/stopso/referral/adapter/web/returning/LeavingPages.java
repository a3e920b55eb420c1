package org.stopso.referral.adapter.web.returning;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.Refused;
import org.stopso.referral.application.intake.WithdrawReferral;
import org.stopso.referral.application.returning.EraseReferral;

/** Stopping, and being forgotten: each is asked about once more before it is done. */
@Controller
class LeavingPages {

  private final WithdrawReferral withdrawal;
  private final EraseReferral erasure;
  private final Standing standing;

  LeavingPages(WithdrawReferral withdrawal, EraseReferral erasure, Standing standing) {
    this.withdrawal = withdrawal;
    this.erasure = erasure;
    this.standing = standing;
  }

  @PostMapping(path = "/return/withdrawal", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView askWhetherToWithdraw(HttpServletRequest request, Locale locale) {
    String code = Typed.in(request).code();
    return withdrawal.isPossible(code)
        ? new ModelAndView("referral/withdrawal")
            .addObject("code", code)
            .addObject("endsTherapy", withdrawal.endsTherapy(code))
        : standing.page(HttpStatus.CONFLICT, code, null, locale);
  }

  @PostMapping(path = "/return/withdrawal/done", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView withdraw(HttpServletRequest request, Locale locale) {
    String code = Typed.in(request).code();
    try {
      withdrawal.withdraw(code, null);
      return standing.page(HttpStatus.OK, code, "return.withdraw.done", locale);
    } catch (Refused over) {
      return standing.refused(over, code, locale);
    }
  }

  @PostMapping(path = "/return/erasure", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView askWhetherToErase(HttpServletRequest request) {
    String code = Typed.in(request).code();
    return new ModelAndView("referral/erasure")
        .addObject("code", code)
        .addObject("atOnce", erasure.isAtOnce(code));
  }

  @PostMapping(path = "/return/erasure/done", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView erase(HttpServletRequest request, Locale locale) {
    String code = Typed.in(request).code();
    return switch (erasure.erase(code)) {
      case EraseReferral.Erased done -> new ModelAndView("referral/erased");
      case EraseReferral.Requested asked -> standing.page(HttpStatus.OK, code, null, locale);
    };
  }
}
