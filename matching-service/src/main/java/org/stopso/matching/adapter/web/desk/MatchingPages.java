package org.stopso.matching.adapter.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.matching.application.changes.ExplainMatching;
import org.stopso.matching.application.changes.ExplainMatching.Explained;
import org.stopso.matching.application.coordination.ListWaiting;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.offer.ByHand;

/** Who waits, and why a need came out as it did. */
@Controller
class MatchingPages {

  private static final int SHOWN = 50;

  private final ExplainMatching explain;
  private final ListWaiting waiting;
  private final DeskWords words;

  MatchingPages(ExplainMatching explain, ListWaiting waiting, DeskWords words) {
    this.explain = explain;
    this.waiting = waiting;
    this.words = words;
  }

  @GetMapping("/desk/matching")
  ModelAndView list(Caller caller, @RequestParam(required = false) @Nullable String after) {
    List<Need> found = waiting.after(after, SHOWN + 1, caller.accountId());
    List<Need> shown = found.subList(0, Math.min(SHOWN, found.size()));
    return new ModelAndView("coordination/waiting")
        .addObject("waiting", shown.stream().map(need -> WaitingLine.of(need, words)).toList())
        .addObject("first", after == null)
        .addObject("next", found.size() > SHOWN ? shown.getLast().key() : null);
  }

  @GetMapping("/desk/matching/{referralId}")
  ModelAndView explain(Caller caller, @PathVariable String referralId) {
    Explained explained = explain.of(caller.accountId(), referralId);
    ModelAndView page =
        new ModelAndView("coordination/explanation")
            .addObject("referralId", referralId)
            .addObject("need", explained.need());
    if (explained.decided() != null) {
      addDecision(page, explained, caller);
    }
    return page;
  }

  private void addDecision(ModelAndView page, Explained explained, Caller caller) {
    ByHand byHand = explained.byHand();
    page.addObject("decided", words.moment(explained.explanation().decidedAt()))
        .addObject("rulesVersion", explained.explanation().rulesVersion())
        .addObject("funnel", Funnel.of(explained.explanation(), explained.need(), words))
        .addObject("nearest", nearest(explained))
        .addObject("offers", offers(explained))
        .addObject("byHand", byHand)
        .addObject("names", TherapistNames.of(mentioned(explained)))
        .addObject("chosenBy", byHand == null ? null : chosenBy(byHand, caller));
  }

  private static List<String> mentioned(Explained explained) {
    ByHand byHand = explained.byHand();
    List<String> mentioned = new ArrayList<>();
    if (byHand != null) {
      mentioned.add(byHand.therapistId());
    }
    explained.explanation().nearest().forEach(near -> mentioned.add(near.therapistId()));
    explained.asking().offers().forEach(offer -> mentioned.add(offer.therapistId()));
    return mentioned;
  }

  private String chosenBy(ByHand byHand, Caller caller) {
    return words.of(
        "coordination.by-hand",
        words.who(byHand.by(), caller.accountId()),
        words.moment(byHand.at()));
  }

  private List<NearLine> nearest(Explained explained) {
    return explained.explanation().nearest().stream()
        .map(near -> NearLine.of(near, words))
        .toList();
  }

  private List<OfferLine> offers(Explained explained) {
    return explained.asking().offers().stream().map(each -> OfferLine.of(each, words)).toList();
  }
}
