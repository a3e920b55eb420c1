package org.stopso.referral.adapter.web.start;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.messages.Languages;
import org.stopso.kit.reference.Signposting;
import org.stopso.referral.adapter.web.question.Questions;
import org.stopso.referral.adapter.web.question.Words;
import org.stopso.referral.application.intake.Signposts;
import org.stopso.referral.domain.journey.Draft;
import org.stopso.referral.domain.journey.Page;
import org.stopso.referral.domain.journey.Turn;
import org.stopso.referral.domain.journey.Walk;
import org.stopso.terms.Source;

/** A page of a form, ready to be shown. */
@Component
class PageViews {

  private final Walk walk;
  private final Asking asking;
  private final Signposts signposts;
  private final Words words;

  PageViews(Walk walk, Asking asking, Signposts signposts, Words words) {
    this.walk = walk;
    this.asking = asking;
    this.signposts = signposts;
    this.words = words;
  }

  /** The page that {@code turn} leads to; {@code sealed} goes with it. */
  ModelAndView page(Turn turn, String sealed) {
    Draft draft = turn.draft();
    Source source = draft.given().source();
    Locale locale = Locale.of(draft.locale());
    HttpStatus answer = turn.flaws().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    ModelAndView view = new ModelAndView("referral/start/page", answer);
    view.addObject("page", draft.page().name());
    view.addObject("title", words.of("title." + draft.page(), source, locale));
    view.addObject("lead", words.maybe("lead." + draft.page(), source.name(), locale).orElse(null));
    view.addObject("action", action(draft));
    view.addObject("aside", aside(draft));
    view.addObject("draft", sealed);
    view.addObject("errors", words.of(turn.flaws(), locale));
    view.addObject("lines", lines(draft));
    boolean checks = draft.page() == Page.CHECK;
    boolean sends = checks && walk.isComplete(draft);
    view.addObject("answers", checks ? asking.answers().of(draft, locale) : null);
    view.addObject("sections", checks && !sends ? List.of() : asking.questions().of(draft, locale));
    view.addObject("sends", sends);
    view.addObject("goesOn", !sends && draft.page() != Page.ONLINE_GROUP);
    view.addObject("special", special(draft.page(), source, locale));
    return view;
  }

  /** Words of the form's own on two of the pages. */
  private Map<String, String> special(Page page, Source source, Locale locale) {
    return switch (page) {
      case LIMITS ->
          Stream.of("limits.lead", "limits.must", "limits.life", "limits.first")
              .collect(toMap(key -> key, key -> words.of(key, source, locale)));
      case HELP -> Map.of("household.open", words.of("household.open", source, locale));
      default -> Map.of();
    };
  }

  /** What somebody is told who has sent it; {@code sealed} shows this again. */
  ModelAndView sent(Draft draft, Sending.Told told, String sealed) {
    Source source = draft.given().source();
    Locale locale = LocaleContextHolder.getLocale();
    return new ModelAndView("referral/start/sent")
        .addObject("sent", told.view())
        .addObject("next", wordsTo(told, "next." + told.view().status(), source, locale))
        .addObject("keep", wordsTo(told, "sent.keep", source, locale))
        .addObject("forWhom", words.of("sent.household.title", source, locale))
        .addObject("handOn", words.of("sent.household.text", source, locale))
        .addObject("action", action(draft))
        .addObject("aside", aside(draft))
        .addObject("draft", sealed);
  }

  /** What is told differently to somebody whom we can't reach, where that makes a difference. */
  private String wordsTo(Sending.Told told, String key, Source source, Locale locale) {
    Optional<String> alone =
        told.reachable()
            ? Optional.empty()
            : words.maybe(key + ".code-only", source.name(), locale);
    return alone.orElseGet(() -> words.of(key, source, locale));
  }

  /** It was sent before, with other answers, or too long ago to be shown again. */
  ModelAndView already(Draft draft, String sealed) {
    return new ModelAndView("referral/start/already", HttpStatus.CONFLICT)
        .addObject("action", action(draft))
        .addObject("aside", aside(draft))
        .addObject("draft", sealed);
  }

  /** It can't be read: nothing is known but which form it is. */
  ModelAndView unreadable(Source source) {
    return new ModelAndView("referral/start/unreadable", HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("begin", path(source));
  }

  /** It was left: whoever sends it is told that, and nothing of what is in it. */
  ModelAndView left(Source source) {
    return new ModelAndView("referral/start/left", HttpStatus.CONFLICT)
        .addObject("begin", path(source));
  }

  /** Where a form begins. */
  static String path(Source source) {
    return "/start/" + source.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Each page is sent to an address of its own, so that a browser's Back goes back by one page. The
   * address counts pages and says nothing else; the last is the one that the gateway counts.
   */
  static String action(Draft draft) {
    return isLast(draft) ? path(draft.given().source()) + "/send" : numbered(draft, draft.page());
  }

  /** Where a button goes that sends nothing, in its page's language, if the form goes elsewhere. */
  private static @Nullable String aside(Draft draft) {
    return isLast(draft) ? Languages.sentTo(numbered(draft, Page.CHECK)) : null;
  }

  private static boolean isLast(Draft draft) {
    return draft.page() == Page.CHECK || draft.page() == Page.SENT;
  }

  private static String numbered(Draft draft, Page page) {
    return path(draft.given().source()) + "/" + (Page.of(draft.given()).indexOf(page) + 1);
  }

  /** What is asked, and what was answered to it. */
  @Component
  record Asking(Questions questions, Answers answers) {}

  private List<Signposting.Line> lines(Draft draft) {
    return switch (draft.page()) {
      case SIGNPOSTS -> signposts.forDanger(draft.given());
      case ONLINE_GROUP -> signposts.forFamilies();
      default -> List.of();
    };
  }
}
