package org.stopso.kit.messages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Which language a page speaks: the one that was chosen, where there is a choice; else English to
 * people who are signed in, whose own pages speak nothing else; else what the browser asks for. The
 * choice travels in addresses and forms and is kept nowhere, so that it leaves no trace.
 */
public final class Languages implements LocaleResolver {

  /** Welsh. */
  public static final Locale WELSH = Locale.of("cy");

  /** All that there are, the first one for whoever asks for another. */
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, WELSH);

  /** The parameter, of an address or of a form, that chooses a language. */
  public static final String PARAMETER = "lang";

  /**
   * The parameter of an address that a form is sent to, by which whoever refuses it before it is
   * read knows the language of the page. It chooses nothing.
   */
  private static final String PAGE = "in";

  private static final String SPOKEN = Languages.class.getName();
  private static final String NO_CHOICE = SPOKEN + ".noChoice";

  private final AcceptHeaderLocaleResolver browsers = new AcceptHeaderLocaleResolver();

  Languages() {
    browsers.setSupportedLocales(ALL);
    browsers.setDefaultLocale(Locale.ENGLISH);
  }

  /**
   * From here on {@code request} is answered in {@code language}, which it brought some other way.
   */
  public static void speak(HttpServletRequest request, Locale language) {
    request.setAttribute(SPOKEN, language);
  }

  /** Whoever is signed in gets {@code request} answered in English, whatever it asks for. */
  static void offerNoChoice(HttpServletRequest request) {
    request.setAttribute(NO_CHOICE, true);
  }

  /** What was chosen, if anything was, and could be. */
  public static @Nullable Locale chosen(HttpServletRequest request) {
    if (request.getAttribute(NO_CHOICE) != null) {
      return null;
    }
    if (request.getAttribute(SPOKEN) instanceof Locale spoken) {
      return spoken;
    }
    String asked = parameter(request);
    return ALL.stream().filter(one -> one.getLanguage().equals(asked)).findFirst().orElse(null);
  }

  /** What was chosen for the page that is being made, if anything was. */
  public static @Nullable Locale chosen() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? chosen(current.getRequest())
        : null;
  }

  /** {@code path} of this site, with the language that was chosen. */
  public static String keptIn(String path) {
    return saying(PARAMETER, path);
  }

  /** {@code path} of this site for a form to be sent to, with the language of its page. */
  public static String sentTo(String path) {
    return saying(PAGE, path);
  }

  /** Whether {@code query} says nothing but what {@link #sentTo} adds. */
  public static boolean isAllOf(String query) {
    return ALL.stream().anyMatch(one -> query.equals(PAGE + "=" + one.getLanguage()));
  }

  private static String saying(String parameter, String path) {
    Locale chosen = chosen();
    if (chosen == null) {
      return path;
    }
    return path + (path.contains("?") ? "&" : "?") + parameter + "=" + chosen.getLanguage();
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Locale chosen = chosen(request);
    if (chosen != null) {
      return chosen;
    }
    return request.getUserPrincipal() != null ? Locale.ENGLISH : browsers.resolveLocale(request);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("a language is chosen by the page, and kept nowhere");
  }

  /** A form that can't be read chooses nothing; what is wrong with it is said elsewhere. */
  private static @Nullable String parameter(HttpServletRequest request) {
    try {
      return request.getParameter(PARAMETER);
    } catch (IllegalStateException unreadable) {
      return null;
    }
  }
}
