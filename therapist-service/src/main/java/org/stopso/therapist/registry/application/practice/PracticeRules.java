package org.stopso.therapist.registry.application.practice;

import static org.stopso.kit.problem.FieldErrors.checked;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Postcode;
import org.stopso.terms.Delivery;
import org.stopso.therapist.registry.domain.Practice;

/** What a practice must look like, field by field, and how it is tidied. */
@Component
public class PracticeRules {

  private static final int MOST_CHOICES = 10;
  private static final int MOST_PLACES = 100;
  private static final int FARTHEST_KM = 300;
  private static final int HIGHEST_FEE = 1000;
  private static final int PENCE_DIGITS = 2;
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?");

  private final Outcodes outcodes;

  PracticeRules(Outcodes outcodes) {
    this.outcodes = outcodes;
  }

  /** Looks at every field of {@code draft}. */
  public void check(PracticeDraft draft, FieldErrors errors) {
    choices("delivery", draft.delivery(), errors);
    choices("help", draft.help(), errors);
    choices("worksWith", draft.worksWith(), errors);
    choices("availability", draft.availability(), errors);
    choices("languages", draft.languages(), errors);
    languages(orNone(draft.languages()), errors);
    practices(draft, errors);
    errors.required("places", draft.places());
    errors.range("places", draft.places(), 0, MOST_PLACES);
    Integer places = draft.places();
    errors.range("reducedFeePlaces", draft.reducedFeePlaces(), 0, places == null ? 0 : places);
    errors.required("acceptingNew", draft.acceptingNew());
    errors.range("prisonTravelKm", draft.prisonTravelKm(), 0, FARTHEST_KM);
    fee(draft.hourlyFee(), errors);
  }

  /** The practice that a draft states which has been checked. */
  public Practice practice(PracticeDraft draft) {
    Integer reduced = draft.reducedFeePlaces();
    Integer travel = draft.prisonTravelKm();
    return new Practice(
        orNone(draft.outcodes()).stream()
            .flatMap(typed -> known(typed).stream())
            .distinct()
            .toList(),
        checked(draft.delivery()),
        checked(draft.help()),
        checked(draft.worksWith()),
        checked(draft.languages()).stream().map(PracticeRules::tidyTag).distinct().toList(),
        checked(draft.availability()),
        checked(draft.places()),
        reduced == null ? 0 : reduced,
        checked(draft.acceptingNew()),
        travel == null ? 0 : travel,
        tidyFee(draft.hourlyFee()));
  }

  private static void choices(String field, @Nullable Collection<?> chosen, FieldErrors errors) {
    errors.required(field, chosen);
    errors.size(field, chosen, 0, MOST_CHOICES);
    errors.distinct(field, chosen);
  }

  private static void languages(List<String> spoken, FieldErrors errors) {
    for (int i = 0; i < spoken.size(); i++) {
      boolean tag = LANGUAGE_TAG.matcher(spoken.get(i)).matches();
      errors.check(tag, "languages[" + i + "]", "language");
    }
  }

  private void practices(PracticeDraft draft, FieldErrors errors) {
    List<String> typed = new ArrayList<>(orNone(draft.outcodes()));
    errors.size("practices", typed, 0, MOST_CHOICES);
    if (orNone(draft.delivery()).contains(Delivery.IN_PERSON)) {
      errors.required("practices", typed);
    }
    for (int i = 0; i < typed.size(); i++) {
      outcode(typed.get(i), errors.in("practices", i));
    }
  }

  private void outcode(String typed, FieldErrors errors) {
    if (errors.required("outcode", typed)
        && errors.check(Postcode.outcodeOf(typed).isPresent(), "outcode", "outcode")) {
      errors.check(known(typed).isPresent(), "outcode", "unknown-outcode");
    }
  }

  private Optional<String> known(String typed) {
    return Postcode.outcodeOf(typed).flatMap(outcodes::find).map(Outcode::code);
  }

  private static void fee(@Nullable BigDecimal stated, FieldErrors errors) {
    errors.range("hourlyFee", stated, 0, HIGHEST_FEE);
    errors.form(
        "hourlyFee",
        stated,
        fee -> fee.stripTrailingZeros().scale() <= PENCE_DIGITS,
        "whole-pence");
  }

  private static @Nullable BigDecimal tidyFee(@Nullable BigDecimal stated) {
    if (stated == null) {
      return null;
    }
    BigDecimal fee = stated.stripTrailingZeros();
    return fee.scale() < 0 ? fee.setScale(0) : fee;
  }

  private static String tidyTag(String tag) {
    return Locale.forLanguageTag(tag).toLanguageTag();
  }

  private static <T> List<T> orNone(@Nullable List<T> items) {
    return items == null ? List.of() : items;
  }
}
