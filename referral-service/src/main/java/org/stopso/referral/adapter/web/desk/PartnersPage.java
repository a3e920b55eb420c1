package org.stopso.referral.adapter.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.referral.application.household.ListAwaitingPartner;
import org.stopso.referral.application.household.ListAwaitingPartner.Waiting;

/** Everybody who waits for the other of a couple, so that nobody does so unseen. */
@Controller
class PartnersPage {

  private static final int SHOWN = 50;

  private final ListAwaitingPartner waiting;
  private final DeskWords words;

  PartnersPage(ListAwaitingPartner waiting, DeskWords words) {
    this.waiting = waiting;
    this.words = words;
  }

  @GetMapping("/desk/partners")
  ModelAndView list(@RequestParam(required = false) @Nullable String after) {
    List<Waiting> found = waiting.after(after, SHOWN + 1);
    List<Waiting> shown = found.subList(0, Math.min(SHOWN, found.size()));
    return new ModelAndView("desk/partners")
        .addObject("waiting", shown.stream().map(one -> PartnerLine.of(one, words)).toList())
        .addObject("first", after == null)
        .addObject("next", found.size() > SHOWN ? shown.getLast().referral().id() : null);
  }
}
