package org.stopso.kit.web.components;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.web.FormErrors;
import org.stopso.kit.web.page.Choice;
import org.stopso.kit.web.page.SummaryRow;

/**
 * Every component, in each layout: as it is fetched, as it answers a form with everything wrong,
 * and as staff see it.
 */
@Controller
final class ComponentsPage {

  private static final List<String> FIELDS =
      List.of("name", "email", "hopes", "story", "age", "groups", "danger", "place", "since");

  private static final List<String> TONES =
      List.of("grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow");

  private final ProblemWords words;

  ComponentsPage(ProblemWords words) {
    this.words = words;
  }

  /** A line to call, as the list of them has it. */
  public record Line(String name, String phone, String hours) {}

  @GetMapping("/ops/components")
  ModelAndView fetched() {
    return page(true, null, false, FormErrors.none(), Map.of());
  }

  @PostMapping("/ops/components")
  ModelAndView posted(@RequestParam MultiValueMap<String, String> typed, Locale locale) {
    List<FieldError> all = FIELDS.stream().map(name -> FieldError.of(name, "required")).toList();
    FormErrors errors = FormErrors.of(all, words, locale);
    return page(true, "everything", false, errors, typed.toSingleValueMap());
  }

  @GetMapping("/ops/components/staff")
  ModelAndView staff() {
    return page(false, null, true, FormErrors.none(), Map.of());
  }

  private static ModelAndView page(
      boolean open,
      @Nullable String form,
      boolean renews,
      FormErrors errors,
      Map<String, String> typed) {
    return new ModelAndView("kit/components")
        .addObject("open", open)
        .addObject("formId", form)
        .addObject("renews", renews)
        .addObject("errors", errors)
        .addObject("typed", typed)
        .addObject("ages", ages())
        .addObject("groups", groups())
        .addObject("rows", rows())
        .addObject("tones", TONES)
        .addObject("lines", List.of(new Line("Samaritans", "116 123", "24 hours"), shout()));
  }

  private static Map<String, Object> ages() {
    Map<String, Object> ages = new LinkedHashMap<>();
    ages.put("18_24", "18 to 24");
    ages.put("25_34", Choice.of("25 to 34", "A hint for one of the choices"));
    ages.put("NONE", Choice.none("I would rather not say"));
    return ages;
  }

  private static Map<String, Object> groups() {
    Map<String, Object> groups = new LinkedHashMap<>();
    groups.put(
        "FIRST", Choice.of("A first one", "With a hint that is long enough to need a second line"));
    groups.put("SECOND", "A second one");
    groups.put("NONE", Choice.none("None of these"));
    return groups;
  }

  private static List<SummaryRow> rows() {
    return List.of(
        SummaryRow.of("Name", "name", "Sam"),
        SummaryRow.of("How to reach you", "contact", "sam@example.org", "07700 900123"),
        SummaryRow.of("What you hope for", "hopes", "First line\nSecond line"),
        SummaryRow.of("Reference", null, "K7QX2M9A"));
  }

  private static Line shout() {
    return new Line("Shout", "text SHOUT to 85258", "");
  }
}
