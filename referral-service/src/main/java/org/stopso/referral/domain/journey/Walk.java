package org.stopso.referral.domain.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.form.RequestForm;
import org.stopso.terms.Source;

/**
 * The way through a public form. The rules of the request itself decide what is wrong with a page
 * and which choices are offered on it; here is only where somebody is led.
 */
public final class Walk {

  private final RequestForm form;

  public Walk(RequestForm form) {
    this.form = form;
  }

  /** Somebody begins. */
  public Draft begin(Source source, String locale, String key) {
    return ahead(new Draft(key, locale, Page.CHECK, Set.of(), Given.nothing(source)));
  }

  /** Somebody goes on: to the next page, or stays, with what is wrong. */
  public Turn answer(Draft draft, Map<String, List<String>> typed) {
    if (draft.page() == Page.CHECK && !isComplete(draft)) {
      return Turn.to(ahead(keep(draft, typed)));
    }
    Draft all = stay(draft, typed);
    List<Flaw> wrong = wrong(all);
    List<Flaw> flaws = on(draft.page(), all.given(), wrong);
    return flaws.isEmpty() ? Turn.to(ahead(all.pageAnswered(), wrong)) : new Turn(all, flaws);
  }

  /**
   * As if going on, but to look at all answers; what is wrong is left out, and asked again. Help
   * lines come before anything else.
   */
  public Draft review(Draft draft, Map<String, List<String>> typed) {
    Draft kept = keep(draft, typed);
    List<Flaw> wrong = wrong(kept);
    boolean right = on(kept.page(), kept.given(), wrong).isEmpty();
    Draft answered = right ? kept.pageAnswered() : kept;
    Draft next = ahead(answered, wrong);
    boolean first = next.page() == Page.SIGNPOSTS || !Page.CHECK.concerns(kept.given());
    return first ? next : answered.at(Page.CHECK);
  }

  /** Somebody goes back by one page; what was right on this one is kept. */
  public Draft back(Draft draft, Map<String, List<String>> typed) {
    Draft kept = keep(draft, typed);
    List<Page> pages = Page.of(kept.given());
    int here = pages.indexOf(draft.page());
    return kept.at(pages.get(Math.max(0, here - 1)));
  }

  /** Whether nothing comes before the page of {@code draft}. */
  public boolean isFirst(Draft draft) {
    return Page.of(draft.given()).getFirst() == draft.page();
  }

  /** Somebody wants to change what they answered on {@code page}. */
  public Draft change(Draft draft, Map<String, List<String>> typed, Page page) {
    Draft kept = keep(draft, typed);
    return page.concerns(kept.given()) ? kept.at(page) : kept;
  }

  /** The same page with all that was typed on it, right or wrong. */
  public Draft stay(Draft draft, Map<String, List<String>> typed) {
    return draft.with(typed(draft, typed));
  }

  /** Whether only the consents are left, and it can be sent. */
  public boolean isComplete(Draft draft) {
    return ahead(draft).page() == Page.CHECK;
  }

  /** The page on which {@code field} is asked, to say there what is wrong with it. */
  public Turn amend(Draft draft, List<Flaw> wrong) {
    for (Page page : Page.of(draft.given())) {
      List<Flaw> here = on(page, draft.given(), wrong);
      if (!here.isEmpty()) {
        return new Turn(draft.at(page), here);
      }
    }
    return new Turn(draft, wrong);
  }

  /** What may be chosen: whatever the rules do not refuse beside the other answers. */
  public List<String> choices(Draft draft, Question question) {
    return question.choices().stream()
        .filter(choice -> isOffered(draft, question, choice))
        .toList();
  }

  private boolean isOffered(Draft draft, Question question, String choice) {
    Object answer = question.kind() == Kind.SOME_OF ? List.of(choice) : choice;
    Draft chosen = draft.with(draft.given().with(question, answer));
    return question.isAside()
        || wrong(chosen).stream().map(Flaw::field).noneMatch(question::isAnsweredBy);
  }

  /** To the first page that is not answered, or not rightly any more. */
  private Draft ahead(Draft draft) {
    return ahead(draft, wrong(draft));
  }

  /** {@code wrong}: whatever is, with the answers of {@code draft}. */
  private static Draft ahead(Draft draft, List<Flaw> wrong) {
    for (Page page : Page.of(draft.given())) {
      boolean right = on(page, draft.given(), wrong).isEmpty();
      if (page == Page.CHECK || !right || !draft.answered().contains(page)) {
        return draft.at(page);
      }
    }
    return draft;
  }

  private Draft keep(Draft draft, Map<String, List<String>> typed) {
    Draft all = stay(draft, typed);
    List<Flaw> wrong = wrong(all);
    Given right = all.given();
    for (Question question : Question.on(draft.page(), right)) {
      if (wrong.stream().map(Flaw::field).anyMatch(question::isAnsweredBy)) {
        right = right.with(question, null);
      }
    }
    return draft.with(right);
  }

  private static Given typed(Draft draft, Map<String, List<String>> typed) {
    Given given = draft.given();
    for (Question question : Question.on(draft.page(), given)) {
      given = given.with(question, question.read(typed.getOrDefault(question.field(), List.of())));
    }
    return given;
  }

  private List<Flaw> wrong(Draft draft) {
    Given given = draft.given();
    List<Flaw> wrong = new ArrayList<>();
    if (Page.WISH.concerns(given) && !given.saysWish()) {
      wrong.add(Flaw.of(Question.WISH.field(), "required"));
    }
    if (form.read(Fields.of(given.request(draft.locale())))
        instanceof RequestForm.Reading.Flawed(List<Flaw> flaws)) {
      wrong.addAll(flaws);
    }
    return wrong;
  }

  /** What is wrong on {@code page}, each at the question that it is to be said at. */
  private static List<Flaw> on(Page page, Given given, List<Flaw> wrong) {
    return Question.at(Question.on(page, given), wrong);
  }
}
