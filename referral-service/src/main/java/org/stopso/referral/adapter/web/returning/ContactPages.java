package org.stopso.referral.adapter.web.returning;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.referral.adapter.web.question.Questions;
import org.stopso.referral.adapter.web.question.Words;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.returning.ChangeContact;
import org.stopso.referral.application.returning.ChangeContact.Reach;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.form.ContactChange;
import org.stopso.referral.domain.journey.ContactSheet;
import org.stopso.referral.domain.request.Contact;

/** How the client may be reached, to be changed: asked as the forms ask it. */
@Controller
class ContactPages {

  private final ChangeContact contact;
  private final Questions questions;
  private final Words words;
  private final Standing standing;

  ContactPages(ChangeContact contact, Questions questions, Words words, Standing standing) {
    this.contact = contact;
    this.questions = questions;
    this.words = words;
    this.standing = standing;
  }

  @PostMapping(path = "/return/contact", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView show(HttpServletRequest request, Locale locale) {
    String code = Typed.in(request).code();
    Reach now = contact.now(code);
    ContactSheet stands = ContactSheet.of(now.contact().open(), now.inPrison());
    return page(code, stands, List.of(), locale);
  }

  @PostMapping(path = "/return/contact/done", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView change(HttpServletRequest request, Locale locale) {
    Typed typed = Typed.in(request);
    String code = typed.code();
    ContactSheet given = ContactSheet.typed(typed::chosen, contact.isInPrison(code));
    if (typed.isForLanguage()) {
      return page(code, given, List.of(), locale);
    }
    try {
      contact.change(code, read(given.fields()));
    } catch (InvalidRequest flawed) {
      return page(code, given, given.flaws(Words.flaws(flawed)), locale);
    }
    return standing.page(HttpStatus.OK, code, "return.contact.done", locale);
  }

  private static Personal<Contact> read(Fields fields) {
    Contact changed = ContactChange.read(fields);
    Amiss.refuseFlaws(fields);
    return Personal.of(changed);
  }

  private ModelAndView page(String code, ContactSheet given, List<Flaw> flaws, Locale locale) {
    HttpStatus answer = flaws.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("referral/contact", answer)
        .addObject("code", code)
        .addObject("sections", questions.of(given, locale))
        .addObject("errors", words.of(flaws, locale));
  }
}
