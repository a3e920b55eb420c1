package org.stopso.referral.adapter.web.start;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.messages.Languages;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.referral.adapter.web.start.SealedDrafts.Opened;
import org.stopso.referral.adapter.web.visit.Visit;
import org.stopso.referral.domain.journey.Draft;
import org.stopso.referral.domain.journey.Turn;
import org.stopso.referral.domain.journey.Walk;
import org.stopso.terms.Source;

/**
 * The public forms. A form begins with a link; every further page answers what was sent from the
 * one before, and can't be opened without it.
 */
@Controller
class StartPages {

  /** What a button that leads to a page's answers sends, before the page's name. */
  static final String CHANGE = "change:";

  private static final String NEUTRAL_PAGE = "/exit";
  private static final int KEY_BYTES = 16;

  private final Walk walk;
  private final Steps steps;
  private final SealedDrafts drafts;
  private final SecureRandom random;

  StartPages(Walk walk, Steps steps, SealedDrafts drafts, SecureRandom random) {
    this.walk = walk;
    this.steps = steps;
    this.drafts = drafts;
    this.random = random;
  }

  @ModelAttribute
  void keptNowhere(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @GetMapping("/start")
  ModelAndView choose() {
    return SeeOther.to("/");
  }

  @GetMapping("/start/{form}")
  ModelAndView begin(@PathVariable String form, HttpServletRequest request, Locale locale) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    String language = locale.getLanguage();
    Draft draft = walk.begin(source(form), language, HexFormat.of().formatHex(key));
    return steps.show(Turn.to(draft), Visit.of(request));
  }

  /** Somebody comes upon a page of a form without what was in it. */
  @GetMapping("/start/{form}/{step}")
  ModelAndView withoutDraft() {
    return SeeOther.to(NEUTRAL_PAGE);
  }

  @PostMapping(
      path = {"/start/{form}", "/start/{form}/{step:[0-9]+}"},
      consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView go(
      @PathVariable String form,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    return turn(source(form), new Typed(typed, Visit.of(request), false), request);
  }

  @PostMapping(path = "/start/{form}/send", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView send(
      @PathVariable String form,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    return turn(source(form), new Typed(typed, Visit.of(request), true), request);
  }

  private ModelAndView turn(Source source, Typed typed, HttpServletRequest request) {
    return drafts
        .open(source, typed.draft())
        .map(opened -> inItsLanguage(opened, typed, request))
        .map(opened -> opensHere(opened, typed) ? steps.take(opened, typed) : steps.left(source))
        .orElseGet(() -> typed.isLeft() ? steps.left(source) : steps.unreadable(source));
  }

  /** A browser's Back, after its user has left, sends what they sent. */
  private static boolean opensHere(Opened opened, Typed typed) {
    return typed.visit().opens(opened.visit());
  }

  /** The draft's own, unless another is asked for now. */
  private static Opened inItsLanguage(Opened opened, Typed typed, HttpServletRequest request) {
    String language = typed.language().orElse(opened.draft().locale());
    Languages.speak(request, Locale.of(language));
    return opened.in(language);
  }

  private static Source source(String form) {
    return Arrays.stream(Source.values())
        .filter(source -> PageViews.path(source).equals("/start/" + form))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
