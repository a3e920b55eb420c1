package org.stopso.referral.adapter.web.returning;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.web.FormErrors;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.returning.GiveFeedback;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.feedback.Feedback;
import org.stopso.referral.domain.feedback.Feedback.Ratings;
import org.stopso.referral.domain.form.ReturnForms;

/** How it was, asked of the client once it is over. */
@Controller
class FeedbackPages {

  private static final String COMMENT = "comment";

  private final GiveFeedback feedback;
  private final CodeForm form;
  private final Standing standing;

  FeedbackPages(GiveFeedback feedback, CodeForm form, Standing standing) {
    this.feedback = feedback;
    this.form = form;
    this.standing = standing;
  }

  @PostMapping(path = "/return/feedback", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView ask(HttpServletRequest request, Locale locale) {
    Typed typed = Typed.in(request);
    return feedback.isWanted(typed.code())
        ? page(HttpStatus.OK, typed)
        : standing.page(HttpStatus.CONFLICT, typed.code(), null, locale);
  }

  @PostMapping(path = "/return/feedback/done", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView give(HttpServletRequest request, Locale locale) {
    Typed typed = Typed.in(request);
    if (typed.isForLanguage()) {
      return ask(request, locale);
    }
    feedback.requireClients(typed.code());
    try {
      give(typed.code(), fields(typed));
    } catch (Refused refused) {
      return standing.refused(refused, typed.code(), locale);
    } catch (InvalidRequest flawed) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, typed)
          .addObject("errors", form.inWords(flawed.errors(), locale));
    }
    return standing.page(HttpStatus.OK, typed.code(), "return.feedback.done", locale);
  }

  private void give(String code, Fields fields) {
    Ratings ratings = ReturnForms.ratings(fields);
    Personal<String> comment = ReturnForms.comment(fields);
    Amiss.refuseFlaws(fields);
    feedback.give(code, ratings, comment);
  }

  private static Fields fields(Typed typed) {
    Map<String, @Nullable Object> ratings = new HashMap<>();
    for (String each : Ratings.NAMES) {
      ratings.put(each, typed.number("ratings." + each));
    }
    return Fields.of(Map.of("ratings", ratings, COMMENT, typed.text(COMMENT)));
  }

  private static ModelAndView page(HttpStatus answer, Typed typed) {
    Map<String, String> given = new HashMap<>();
    Ratings.NAMES.forEach(each -> given.put(each, typed.text("ratings." + each)));
    return new ModelAndView("referral/feedback", answer)
        .addObject("code", typed.code())
        .addObject("ratings", Ratings.NAMES)
        .addObject("given", given)
        .addObject("longest", Feedback.LONGEST_COMMENT)
        .addObject(COMMENT, typed.text(COMMENT))
        .addObject("errors", FormErrors.none());
  }
}
