package org.stopso.therapist.registry.adapter.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.page.SummaryRow;
import org.stopso.therapist.registry.application.desk.TellCoordinator;
import org.stopso.therapist.registry.domain.Therapist;

/**
 * Who a therapist is, for coordinators: as a page, and as the names that the pages of other
 * services leave out and the browser puts in.
 */
@Controller
@RequestMapping("/desk/therapists")
class TherapistPages {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final TellCoordinator tell;
  private final MessageSource messages;

  TherapistPages(TellCoordinator tell, MessageSource messages) {
    this.tell = tell;
    this.messages = messages;
  }

  @GetMapping("/{therapistId}")
  ModelAndView one(Caller caller, @PathVariable String therapistId) {
    Therapist therapist = tell.about(therapistId, caller.accountId());
    return new ModelAndView("therapist/therapist")
        .addObject("name", therapist.person().name())
        .addObject("rows", rows(therapist));
  }

  @GetMapping("/names")
  ModelAndView names(Caller caller, @RequestParam(defaultValue = "") List<String> id) {
    return new ModelAndView("therapist/names", "names", tell.names(id, caller.accountId()));
  }

  private List<SummaryRow> rows(Therapist therapist) {
    return List.of(
        row("state", text("state." + therapist.state())),
        row("clearance", text("clearance." + therapist.clearance())),
        row("until", therapist.lastDayForClients().map(TherapistPages::day).orElse(text("not"))),
        row("places", Integer.toString(therapist.practice().places())),
        row("accepting", text("accepting." + therapist.practice().acceptingNew())),
        row("identity", therapist.therapistId()));
  }

  private SummaryRow row(String what, String value) {
    return new SummaryRow(text(what), List.of(value), null);
  }

  private String text(String what) {
    return messages.getMessage("therapist." + what, null, Locale.ENGLISH);
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }
}
