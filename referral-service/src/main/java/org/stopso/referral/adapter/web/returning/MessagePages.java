package org.stopso.referral.adapter.web.returning;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.reference.LondonDay;
import org.stopso.kit.web.FormErrors;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.returning.LeaveMessage;
import org.stopso.referral.application.returning.ReadMessages;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.form.ReturnForms;
import org.stopso.terms.MessageAuthor;

/** What was written, the newest first, and a form to write. */
@Controller
class MessagePages {

  private static final String TEXT = "text";

  private final LeaveMessage leave;
  private final ReadMessages read;
  private final CodeForm form;

  MessagePages(LeaveMessage leave, ReadMessages read, CodeForm form) {
    this.leave = leave;
    this.read = read;
    this.form = form;
  }

  @PostMapping(path = "/return/messages", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView show(HttpServletRequest request, Locale locale) {
    return page(HttpStatus.OK, Typed.in(request).code(), "", FormErrors.none(), locale);
  }

  @PostMapping(path = "/return/messages/sent", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView send(HttpServletRequest request, Locale locale) {
    Typed typed = Typed.in(request);
    String code = typed.code();
    if (typed.isForLanguage()) {
      return page(HttpStatus.OK, code, typed.text(TEXT), FormErrors.none(), locale);
    }
    Fields fields = Fields.of(Map.of(TEXT, typed.text(TEXT)));
    Personal<String> text = ReturnForms.message(fields);
    try {
      Amiss.refuseFlaws(fields);
    } catch (InvalidRequest flawed) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          code,
          typed.text(TEXT),
          form.inWords(flawed.errors(), locale),
          locale);
    }
    leave.leave(code, text);
    return page(HttpStatus.OK, code, "", FormErrors.none(), locale).addObject("sent", true);
  }

  private ModelAndView page(
      HttpStatus answer, String code, String typed, FormErrors errors, Locale locale) {
    List<Line> lines =
        read.read(code).reversed().stream().map(message -> Line.of(message, locale)).toList();
    return new ModelAndView("referral/messages", answer)
        .addObject("code", code)
        .addObject("lines", lines)
        .addObject("longest", Message.LONGEST)
        .addObject(TEXT, typed)
        .addObject("errors", errors)
        .addObject("sent", false);
  }

  /** One message; {@code fresh}: not seen before. */
  record Line(boolean own, String text, String at, boolean fresh) {

    static Line of(Message message, Locale locale) {
      boolean own = message.author() == MessageAuthor.PERSON;
      return new Line(
          own, message.text().open(), when(message.at(), locale), !own && message.readAt() == null);
    }

    private static String when(Instant at, Locale locale) {
      String time =
          DateTimeFormatter.ofPattern("HH:mm", Locale.UK).format(at.atZone(LondonDay.ZONE));
      return Standing.inWords(LondonDay.of(at), locale) + ", " + time;
    }
  }
}
