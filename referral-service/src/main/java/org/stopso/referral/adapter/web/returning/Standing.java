package org.stopso.referral.adapter.web.returning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.reference.LondonDay;
import org.stopso.referral.application.intake.TellStatus;
import org.stopso.referral.application.intake.TellStatus.Status;
import org.stopso.referral.domain.erasure.ErasureRequest;

/** The page that says how things stand, and leads to all that can be done. */
@Component
class Standing {

  private final TellStatus status;

  Standing(TellStatus status) {
    this.status = status;
  }

  /** As it stands; {@code done}: the key of what was just done, if anything was. */
  ModelAndView page(HttpStatus answer, String code, @Nullable String done, Locale locale) {
    Status found = status.ask(code);
    return new ModelAndView("referral/standing", answer)
        .addObject("reference", found.referral().reference())
        .addObject("standing", found.messageKey())
        .addObject("since", inWords(LondonDay.of(found.since()), locale))
        .addObject("wait", found.expectedWait())
        .addObject("unread", found.unread())
        .addObject("isClients", found.isClients())
        .addObject("withdrawable", found.withdrawable())
        .addObject("joinable", found.joinable())
        .addObject("feedbackWanted", found.feedbackWanted())
        .addObject("erasable", found.erasable())
        .addObject("erasure", Erasure.of(found.erasure(), locale))
        .addObject("done", done)
        .addObject("refused", null)
        .addObject("code", code);
  }

  /** As it stands, and why what was wanted is not done. */
  ModelAndView refused(Refused refused, String code, Locale locale) {
    return page(HttpStatus.CONFLICT, code, null, locale).addObject("refused", refused.name());
  }

  /** As it stands within a sentence, where Welsh writes its days small. */
  static String inWords(LocalDate day, Locale locale) {
    String said = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day);
    return said.replaceFirst("^Dydd ", "dydd ");
  }

  /** What became of a request to be erased: with {@code reason} where it was refused. */
  record Erasure(String decisionBy, @Nullable String reason) {

    static @Nullable Erasure of(@Nullable ErasureRequest request, Locale locale) {
      if (request == null) {
        return null;
      }
      ErasureRequest.Refusal refusal = request.refusal();
      return new Erasure(
          inWords(request.decisionBy(), locale), refusal == null ? null : refusal.reason().open());
    }
  }
}
