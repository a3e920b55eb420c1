package org.stopso.referral.adapter.web.start;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.referral.adapter.web.question.Words;
import org.stopso.referral.adapter.web.start.SealedDrafts.Opened;
import org.stopso.referral.adapter.web.visit.Visit;
import org.stopso.referral.domain.journey.Draft;
import org.stopso.referral.domain.journey.Page;
import org.stopso.referral.domain.journey.Turn;
import org.stopso.referral.domain.journey.Walk;
import org.stopso.terms.Source;

/** What is shown next to somebody who sent a page. */
@Component
class Steps {

  private final Walk walk;
  private final SealedDrafts drafts;
  private final PageViews views;
  private final Sending sending;

  Steps(Walk walk, SealedDrafts drafts, PageViews views, Sending sending) {
    this.walk = walk;
    this.drafts = drafts;
    this.views = views;
    this.sending = sending;
  }

  /** A page, its draft as of now. */
  ModelAndView show(Turn turn, Visit visit) {
    return views.page(turn, drafts.seal(turn.draft(), visit));
  }

  /** Somebody sent a page that is not ours, or not as it was. */
  ModelAndView unreadable(Source source) {
    return views.unreadable(source);
  }

  /** Somebody sent a page of a visit that is over, or not theirs. */
  ModelAndView left(Source source) {
    return views.left(source);
  }

  /** What follows. */
  ModelAndView take(Opened opened, Typed typed) {
    Draft draft = opened.draft();
    if (opened.stale() && (draft.page() == Page.SENT || sending.wasSent(draft))) {
      Draft sent = draft.at(Page.SENT);
      return views.already(sent, drafts.seal(sent, typed.visit(), opened.since()));
    }
    if (draft.page() == Page.SENT) {
      return send(draft, typed.visit());
    }
    if (typed.language().isPresent()) {
      return unrenewed(Turn.to(walk.stay(draft, typed.answers())), opened, typed.visit());
    }
    return opened.stale() ? away(opened, typed) : step(draft, typed);
  }

  private ModelAndView step(Draft draft, Typed typed) {
    if (typed.isBack()) {
      return walk.isFirst(draft)
          ? SeeOther.to("/")
          : show(Turn.to(walk.back(draft, typed.answers())), typed.visit());
    }
    return typed
        .change()
        .map(page -> show(Turn.to(walk.change(draft, typed.answers(), page)), typed.visit()))
        .orElseGet(() -> onward(draft, typed));
  }

  private ModelAndView onward(Draft draft, Typed typed) {
    Turn turn = walk.answer(draft, typed.answers());
    boolean agreed = draft.page() == Page.CHECK && turn.draft().page() == Page.CHECK;
    return typed.toSend() && agreed && turn.flaws().isEmpty()
        ? send(turn.draft(), typed.visit())
        : show(turn, typed.visit());
  }

  /** Somebody was away for long, or somebody else sits there now: are these still the answers? */
  private ModelAndView away(Opened opened, Typed typed) {
    Turn turn = walk.answer(opened.draft(), typed.answers());
    if (typed.isOnward() && !turn.flaws().isEmpty() && opened.draft().page() != Page.CHECK) {
      return unrenewed(turn, opened, typed.visit());
    }
    Turn review = Turn.to(walk.review(opened.draft(), typed.answers()));
    return review.draft().page() == Page.CHECK
        ? show(review, typed.visit()).addObject("away", true)
        : unrenewed(review, opened, typed.visit());
  }

  private ModelAndView unrenewed(Turn turn, Opened opened, Visit visit) {
    return views.page(turn, drafts.seal(turn.draft(), visit, opened.since()));
  }

  private ModelAndView send(Draft draft, Visit visit) {
    try {
      Sending.Told told = sending.send(draft);
      Draft sent = draft.at(Page.SENT);
      return views.sent(sent, told, drafts.seal(sent, visit));
    } catch (InvalidRequest refused) {
      return refused.errors().stream().anyMatch(Sending::isAboutTheKey)
          ? views.already(draft.at(Page.SENT), drafts.seal(draft.at(Page.SENT), visit))
          : show(walk.amend(draft, Words.flaws(refused)), visit);
    }
  }
}
