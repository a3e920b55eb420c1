package org.stopso.kit.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.web.FormErrors;
import org.stopso.terms.AgeBand;

@Controller
class SamplePages {

  private final ProblemWords words;

  SamplePages(ProblemWords words) {
    this.words = words;
  }

  record Form(@Nullable String name, @Nullable AgeBand ageBand) {}

  @GetMapping("/pages/form")
  String show(Model model) {
    return form(model, new Form(null, null), FormErrors.none());
  }

  @PostMapping("/pages/form")
  String send(@ModelAttribute Form sent, Model model, Locale locale) {
    FieldErrors errors = FieldErrors.none();
    errors.text("name", sent.name(), 1, 80);
    errors.required("ageBand", sent.ageBand());
    return errors.isEmpty()
        ? "redirect:/pages/done"
        : form(model, sent, FormErrors.of(errors.all(), words, locale));
  }

  @GetMapping("/pages/absent")
  String absent() {
    throw new NotFound();
  }

  private static String form(Model model, Form form, FormErrors errors) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("bands", Map.of("18_24", "18 to 24"));
    model.addAttribute("chosen", List.of("18_24"));
    return "sample/form";
  }
}
