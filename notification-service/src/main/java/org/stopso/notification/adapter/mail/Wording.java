package org.stopso.notification.adapter.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.stopso.kit.personal.Personal;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Recipient;
import org.stopso.notification.domain.post.Whereabouts;

/**
 * Puts messages into words: English to therapists, English or Welsh to clients and to who referred
 * them. What a mail may say is all in the two bundles; a stranger who reads it learns nothing from
 * it.
 */
@Component
class Wording {

  static final String CLIENT_BUNDLE = "messages/mail-client";
  static final String THERAPIST_BUNDLE = "messages/mail-therapist";

  private static final String WITH_CODE = ".with-code";

  private final MessageSource toClients = bundle(CLIENT_BUNDLE);
  private final MessageSource toTherapists = bundle(THERAPIST_BUNDLE);
  private final MailSettings settings;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;

  Wording(MailSettings settings) {
    this.settings = settings;
    this.day = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK).withZone(settings.zone());
    this.moment =
        DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK).withZone(settings.zone());
  }

  Letter letter(Notification notification, Whereabouts.Reachable to) {
    Message message = notification.message();
    boolean toClient = notification.recipient().kind() != Recipient.Kind.THERAPIST;
    Locale locale = toClient ? Locale.forLanguageTag(to.language()) : Locale.ENGLISH;
    MessageSource words = toClient ? toClients : toTherapists;
    Object[] facts = to.code() == null ? factsOf(message, words) : codeOf(to.code());
    String name = to.code() == null ? message.template() : message.template() + WITH_CODE;
    return new Letter(
        locale.toLanguageTag(),
        words.getMessage(name + ".subject", facts, locale),
        paragraphs(words, name + ".before.", facts, locale),
        settings.publicUrl() + pathOf(message),
        paragraphs(words, name + ".after.", facts, locale),
        signature(words, to, locale));
  }

  private @Nullable String signature(MessageSource words, Whereabouts.Reachable to, Locale locale) {
    return to.discreet()
        ? null
        : words.getMessage("signature", new Object[] {settings.organisation()}, locale);
  }

  /** {0} the code. */
  private static Object[] codeOf(Personal<String> code) {
    return new Object[] {code.open()};
  }

  /** {0} the day until when, {1} the moment, {2} the region, {3} how. */
  private Object[] factsOf(Message message, MessageSource words) {
    if (message instanceof Message.Offer offer) {
      Instant until = offer.until();
      String how = words.getMessage("delivery." + offer.delivery(), null, Locale.ENGLISH);
      return new Object[] {day.format(until), moment.format(until), offer.region(), how};
    }
    return new Object[0];
  }

  private static List<String> paragraphs(
      MessageSource words, String prefix, Object[] facts, Locale locale) {
    var found = new ArrayList<String>();
    for (int number = 1; ; number++) {
      String paragraph = words.getMessage(prefix + number, facts, null, locale);
      if (paragraph == null) {
        return List.copyOf(found);
      }
      found.add(paragraph);
    }
  }

  private static String pathOf(Message message) {
    return switch (message) {
      case Message.Offer offer -> "/offers/" + offer.offerId();
      case Message.ClientAssigned assigned -> "/cases/" + assigned.caseId();
      case Message.AssignmentCancelled cancelled -> "/cases";
      case Message.RequestReceived received -> "/return";
      case Message.TherapistFound found -> "/return";
      case Message.Left left -> "/return";
      case Message.FeedbackAsked asked -> "/return";
    };
  }

  private static MessageSource bundle(String name) {
    var source = new ResourceBundleMessageSource();
    source.setBasename(name);
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
