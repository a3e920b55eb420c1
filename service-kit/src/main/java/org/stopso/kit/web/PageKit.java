package org.stopso.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.stopso.kit.messages.Languages;
import org.stopso.kit.reference.Signposting;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.page.FieldParts;

/** What the layout shows around a page; the template variable {@code kit}. */
public final class PageKit {

  private static final List<Place> THERAPIST =
      List.of(new Place("nav.cases", "/cases"), new Place("nav.offers", "/offers"));
  private static final List<Place> COORDINATOR =
      List.of(
          new Place("nav.queue", "/desk"),
          new Place("nav.waiting", "/desk/matching"),
          new Place("nav.partners", "/desk/partners"),
          new Place("nav.search", "/desk/search"));

  private final Charity charity;
  private final Signposting signposting;
  private final FieldParts field = new FieldParts();

  PageKit(Charity charity, Signposting signposting) {
    this.charity = charity;
    this.signposting = signposting;
  }

  /** Where the navigation leads. */
  public record Place(String key, String path) {

    boolean holds(String asked) {
      return asked.equals(path) || asked.startsWith(path + "/");
    }

    boolean isAbove(Place other) {
      return other.path.startsWith(path + "/");
    }
  }

  /**
   * A language to choose.
   *
   * @param name in that language
   * @param here whether the page is in it
   */
  public record Spoken(String tag, String name, boolean here) {}

  /**
   * Words of a support line as the page says them.
   *
   * @param language for the {@code lang} attribute where it is not the page's; null where it is
   */
  public record Said(String words, @Nullable String language) {}

  /** The name, phone or hours of a support line: in Welsh where there is Welsh for them. */
  public Said ofLine(String words) {
    if (!language().equals(Languages.WELSH.getLanguage())) {
      return new Said(words, null);
    }
    return signposting
        .inWelsh(words)
        .map(welsh -> new Said(welsh, null))
        .orElseGet(() -> new Said(words, Locale.ENGLISH.getLanguage()));
  }

  public Charity charity() {
    return charity;
  }

  /** What the templates of fields ask. */
  public FieldParts field() {
    return field;
  }

  /** For the {@code lang} attribute. */
  public String language() {
    return LocaleContextHolder.getLocale().getLanguage();
  }

  /** All languages, each by its own name. */
  public List<Spoken> languages() {
    return Languages.ALL.stream()
        .map(
            one ->
                new Spoken(
                    one.getLanguage(),
                    one.equals(Languages.WELSH) ? "Cymraeg" : "English",
                    one.getLanguage().equals(language())))
        .toList();
  }

  /** The language that somebody chose, to be taken along; null when nobody did. */
  public @Nullable String chosenLanguage() {
    Locale chosen = Languages.chosen();
    return chosen == null ? null : chosen.getLanguage();
  }

  /** A link to {@code path} of this site, which keeps the language that was chosen. */
  public String to(String path) {
    return Languages.keptIn(path);
  }

  /** Where a form of a public page is sent: {@code path}, which says the page's language. */
  public String sentTo(String path) {
    return Languages.sentTo(path);
  }

  /** Whether the page's address alone brings it again. */
  public boolean wasFetched() {
    HttpServletRequest request = request();
    return request != null && request.getMethod().equals("GET");
  }

  /** Whether somebody is signed in. */
  public boolean signedIn() {
    return Caller.current() != null;
  }

  /** The places of whoever is signed in; none for the public. */
  public List<Place> places() {
    Caller caller = Caller.current();
    if (caller == null) {
      return List.of();
    }
    List<Place> places = new ArrayList<>(caller.is("COORDINATOR") ? COORDINATOR : List.of());
    places.addAll(caller.is("THERAPIST") ? THERAPIST : List.of());
    return places;
  }

  /** Whether the page shown lies in {@code place}, and in none that lies within it. */
  public boolean isHere(Place place) {
    HttpServletRequest request = request();
    String path = request == null ? "" : request.getRequestURI();
    return place.holds(path)
        && places().stream().noneMatch(other -> other.holds(path) && place.isAbove(other));
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

  private static @Nullable HttpServletRequest request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? current.getRequest()
        : null;
  }
}
