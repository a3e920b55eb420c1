package org.stopso.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * A refusal as a page: what happened, what to do instead, the ways on that need no sign-in, and
 * whom to call. Whoever reads it may be frightened, whatever was refused: so all of them say that.
 */
final class RefusalPage {
  /** The words around every refusal, as around a service's page. */
  private static final List<String> AROUND =
      List.of(
          "skip",
          "places",
          "home",
          "back",
          "enter",
          "leave",
          "now",
          "language",
          "exit",
          "activated",
          "expired",
          "twomore",
          "onemore");

  private final SpringTemplateEngine templates;
  private final Words words;
  private final List<SupportLine> lines;
  private final SignedIn signedIn;

  RefusalPage(
      SpringTemplateEngine templates, Words words, List<SupportLine> lines, SignedIn signedIn) {
    this.templates = templates;
    this.words = words;
    this.lines = lines;
    this.signedIn = signedIn;
  }

  /**
   * @param onward where to go from here, if there is one place
   */
  String of(Refusal refusal, HttpServletRequest request, Refusals.@Nullable Onward onward) {
    Locale language = Words.languageOf(request);
    Locale chosen = Words.chosenIn(request);
    Context page = new Context(language);
    page.setVariable("tongue", language.getLanguage());
    page.setVariable("chosen", chosen == null ? "" : "?lang=" + chosen.getLanguage());
    page.setVariable("fetched", "GET".equals(request.getMethod()));
    page.setVariable("title", words.say(refusal.key("title"), language));
    page.setVariable("detail", words.say(refusal.key("detail"), language));
    page.setVariable("next", words.say(refusal.key("next"), language));
    page.setVariable("lines", lines);
    if (onward != null) {
      page.setVariable("onward", onward.path());
      page.setVariable("there", words.say("page." + onward.word(), language));
    }
    SignedIn.Answer somebody = signedIn.in(request);
    page.setVariable("mayEnter", somebody != SignedIn.Answer.YES);
    page.setVariable("mayLeave", somebody != SignedIn.Answer.NO);
    for (String word : AROUND) {
      page.setVariable(word, words.say("page." + word, language));
    }
    return templates.process("gateway/refusal", page);
  }
}
