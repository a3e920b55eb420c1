package org.stopso.referral.adapter.web.returning;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.web.FormErrors;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.returning.ChangeContact;
import org.stopso.referral.application.returning.ChangeContact.Reach;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.form.ContactChange;
import org.stopso.referral.domain.request.Contact;

/** How the client may be reached, to be changed. */
@Controller
class ContactPages {

  private final ChangeContact contact;
  private final CodeForm form;
  private final Standing standing;
  private final MessageSource words;

  ContactPages(ChangeContact contact, CodeForm form, Standing standing, MessageSource words) {
    this.contact = contact;
    this.form = form;
    this.standing = standing;
    this.words = words;
  }

  @PostMapping(path = "/return/contact", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView show(HttpServletRequest request, Locale locale) {
    String code = Typed.in(request).code();
    Reach now = contact.now(code);
    ContactTyped stands = ContactTyped.of(now.contact().open());
    return page(HttpStatus.OK, code, now.inPrison(), stands, locale);
  }

  @PostMapping(path = "/return/contact/done", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView change(HttpServletRequest request, Locale locale) {
    Typed typed = Typed.in(request);
    String code = typed.code();
    boolean inPrison = contact.isInPrison(code);
    ContactTyped given = ContactTyped.in(typed);
    if (typed.isForLanguage()) {
      return page(HttpStatus.OK, code, inPrison, given, locale);
    }
    try {
      contact.change(code, read(given.fields()));
    } catch (InvalidRequest flawed) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, code, inPrison, given, locale)
          .addObject("errors", form.inWords(flawed.errors(), locale));
    }
    return standing.page(HttpStatus.OK, code, "return.contact.done", locale);
  }

  private static Personal<Contact> read(Fields fields) {
    Contact changed = ContactChange.read(fields);
    Amiss.refuseFlaws(fields);
    return Personal.of(changed);
  }

  private ModelAndView page(
      HttpStatus answer, String code, boolean inPrison, ContactTyped given, Locale locale) {
    return new ModelAndView("referral/contact", answer)
        .addObject("ticks", ticks(locale))
        .addObject("code", code)
        .addObject("inPrison", inPrison)
        .addObject("given", given)
        .addObject("errors", FormErrors.none());
  }

  /** What may be ticked, by field: each by its name, in words. */
  private Map<String, Map<String, String>> ticks(Locale locale) {
    Map<String, Map<String, String>> ticks = new HashMap<>();
    ContactTyped.TICKS.forEach(
        (field, names) -> {
          Map<String, String> inWords = new LinkedHashMap<>();
          for (String name : names) {
            inWords.put(name, words.getMessage("return.contact.tick." + name, null, locale));
          }
          ticks.put(field, inWords);
        });
    return ticks;
  }
}
