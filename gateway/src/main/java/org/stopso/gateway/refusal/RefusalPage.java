package org.stopso.gateway.refusal;

import java.util.List;
import java.util.Locale;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A refusal as a page: what happened, what to do instead, and whom to call. */
final class RefusalPage {
  private final SpringTemplateEngine templates;
  private final Words words;
  private final List<SupportLine> lines;

  RefusalPage(SpringTemplateEngine templates, Words words, List<SupportLine> lines) {
    this.templates = templates;
    this.words = words;
    this.lines = lines;
  }

  String of(Refusal refusal, Locale language) {
    Context page = new Context(language);
    page.setVariable("language", language.getLanguage());
    page.setVariable("title", words.say(refusal.key("title"), language));
    page.setVariable("detail", words.say(refusal.key("detail"), language));
    page.setVariable("next", words.say(refusal.key("next"), language));
    page.setVariable("linesTitle", words.say("lines.title", language));
    page.setVariable("home", words.say("home", language));
    page.setVariable("lines", refusal.carriesSupportLines() ? lines : List.of());
    return templates.process("gateway/refusal", page);
  }
}
