package org.stopso.kit.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.stopso.kit.security.Caller;

/** What the layout shows around a page; the template variable {@code kit}. */
public final class PageKit {

  private static final List<Place> THERAPIST =
      List.of(new Place("nav.cases", "/cases"), new Place("nav.offers", "/offers"));

  private final Charity charity;

  PageKit(Charity charity) {
    this.charity = charity;
  }

  /** Where the navigation leads. */
  public record Place(String key, String path) {}

  public Charity charity() {
    return charity;
  }

  /** For the {@code lang} attribute. */
  public String language() {
    return Locale.of(LocaleContextHolder.getLocale().getLanguage()).toLanguageTag();
  }

  /** Whether somebody is signed in. */
  public boolean signedIn() {
    return Caller.current() != null;
  }

  /** The places of whoever is signed in; none for the public. */
  public List<Place> places() {
    Caller caller = Caller.current();
    return caller != null && caller.is("THERAPIST") ? THERAPIST : List.of();
  }

  /** Whether the page shown lies in {@code place}. */
  public boolean isHere(Place place) {
    String path = path();
    return path != null && (path.equals(place.path()) || path.startsWith(place.path() + "/"));
  }

  /** Whether {@code value} is, or is among, what was chosen; told by what both print as. */
  public boolean isChosen(@Nullable Object chosen, Object value) {
    return switch (chosen) {
      case null -> false;
      case Collection<?> several ->
          several.stream().anyMatch(one -> String.valueOf(one).equals(value.toString()));
      default -> chosen.toString().equals(value.toString());
    };
  }

  /** Whether a page's {@code errors} are those of a form that has some: its title says so. */
  public boolean isWrong(@Nullable Object errors) {
    return errors instanceof FormErrors form && form.any();
  }

  private static @Nullable String path() {
    RequestAttributes current = RequestContextHolder.getRequestAttributes();
    return current instanceof ServletRequestAttributes servlet
        ? servlet.getRequest().getRequestURI()
        : null;
  }
}
