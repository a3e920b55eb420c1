package org.stopso.referral.domain.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.terms.AgeBand;
import org.stopso.terms.Availability;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;
import org.stopso.terms.KnownSince;
import org.stopso.terms.PreferredTime;
import org.stopso.terms.Relationship;
import org.stopso.terms.Stage;

/**
 * What the pages ask: each constant is a field of the request, the page that it is asked on, and
 * who on that page is asked it. Two are about the form only, and no field of a request.
 */
public enum Question {
  WISH("wish", Page.WISH, Kind.ONE_OF, Wish.values()),
  LIMITS_READ("consents.confidentialityLimitsRead", Page.LIMITS, Kind.YES_NO),
  REFERRER_NAME("referrer.name", Page.REFERRER, Kind.TEXT),
  REFERRER_ORGANISATION("referrer.organisation", Page.REFERRER, Kind.TEXT),
  REFERRER_EMAIL("referrer.email", Page.REFERRER, Kind.TEXT),
  CONSENT_RECORDED("referrer.consentOfPersonRecorded", Page.REFERRER, Kind.YES_NO),
  GROUPS("clientGroups", Page.GROUPS, Kind.SOME_OF, ClientGroup.values()),
  RELATIONSHIP("relationship", Page.FAMILY, Kind.ONE_OF, Relationship.values()),
  KNOWN_SINCE("knownSince", Page.FAMILY, Kind.ONE_OF, KnownSince.values()),
  ALSO_SURVIVOR("alsoSurvivor", Page.FAMILY, Kind.YES_NO, Given::isFamilyForm),
  NAME("name", Page.PERSON, Kind.TEXT),
  AGE_BAND("ageBand", Page.PERSON, Kind.ONE_OF, AgeBand.values()),
  OUTCODE("outcode", Page.PERSON, Kind.OUTCODE, given -> !given.isInPrison()),
  PRISON("prisonId", Page.PERSON, Kind.ONE_OF, Given::isInPrison),
  DANGER_NOW("screening.dangerNow", Page.DANGER, Kind.YES_NO),
  FEARS_ACTING_SOON("screening.fearsActingSoon", Page.DANGER, Kind.YES_NO),
  SELF_HARM("screening.selfHarm", Page.DANGER, Kind.YES_NO),
  STAGE("stage", Page.BEHAVIOUR, Kind.ONE_OF, Stage.values()),
  CONTACT_OFFENCE("screening.contactOffenceConviction", Page.BEHAVIOUR, Kind.YES_NO),
  SEVERAL_CONVICTIONS("screening.moreThanOneConviction", Page.BEHAVIOUR, Kind.YES_NO),
  AGAIN_AFTER_HELP("screening.reoffendedAfterHelp", Page.BEHAVIOUR, Kind.YES_NO),
  ON_LICENCE("screening.onLicence", Page.BEHAVIOUR, Kind.YES_NO),
  ACTED_LATELY("screening.actedInLastSixMonths", Page.BEHAVIOUR, Kind.YES_NO),
  HOPES("hopes", Page.HOPES, Kind.TEXT),
  HELP("help", Page.HELP, Kind.ONE_OF, HelpKind.values()),
  HOUSEHOLD_CODE("householdCode", Page.HELP, Kind.TEXT),
  DELIVERY("delivery", Page.MEETING, Kind.SOME_OF, Delivery.values()),
  TRAVEL("maxTravelKm", Page.MEETING, Kind.NUMBER, given -> !given.isInPrison()),
  AVAILABILITY("preferences.availability", Page.MEETING, Kind.SOME_OF, Availability.values()),
  GENDER("preferences.therapistGender", Page.WISHES, Kind.ONE_OF, GenderPreference.values()),
  LANGUAGES("preferences.languages", Page.WISHES, Kind.SOME_OF, Spoken.values()),
  ACCESS_NEEDS("preferences.accessNeeds", Page.WISHES, Kind.TEXT),
  FEE("preferences.feeBand", Page.WISHES, Kind.ONE_OF, FeeBand.values()),
  EMAIL("contact.email.address", Page.CONTACT, Kind.TEXT, given -> !given.isInPrison()),
  EMAIL_SAFE(
      "contact.email.safeToContact", Page.CONTACT, Kind.YES_NO, given -> !given.isInPrison()),
  EMAIL_DISCREET("contact.email.discreet", Page.CONTACT, Kind.YES_NO, given -> !given.isInPrison()),
  PHONE("contact.phone.number", Page.CONTACT, Kind.TEXT, given -> !given.isInPrison()),
  PHONE_SAFE(
      "contact.phone.safeToContact", Page.CONTACT, Kind.YES_NO, given -> !given.isInPrison()),
  PHONE_MESSAGE(
      "contact.phone.safeToLeaveMessage", Page.CONTACT, Kind.YES_NO, given -> !given.isInPrison()),
  POST_LINES("contact.post.lines", Page.CONTACT, Kind.LINES, given -> !given.isInPrison()),
  POST_POSTCODE("contact.post.postcode", Page.CONTACT, Kind.TEXT, given -> !given.isInPrison()),
  PRISON_NUMBER("contact.post.prisonNumber", Page.CONTACT, Kind.TEXT, Given::isInPrison),
  POST_SAFE("contact.post.safeToContact", Page.CONTACT, Kind.YES_NO),
  CHECK_BACK("contact.willCheckBack", Page.CONTACT, Kind.YES_NO),
  TIMES("contact.preferredTimes", Page.CONTACT, Kind.SOME_OF, PreferredTime.values()),
  PROCESSING("consents.processing", Page.CHECK, Kind.YES_NO),
  CONTACT_CONSENT("consents.contact", Page.CHECK, Kind.YES_NO),
  RESEARCH("consents.research", Page.CHECK, Kind.YES_NO);

  private final String field;
  private final Page page;
  private final Kind kind;
  private final List<String> choices;
  private final Predicate<Given> concerns;

  Question(String field, Page page, Kind kind, Object... choices) {
    this(field, page, kind, Arrays.stream(choices).map(Object::toString).toList(), given -> true);
  }

  Question(String field, Page page, Kind kind, Predicate<Given> concerns) {
    this(field, page, kind, List.of(), concerns);
  }

  Question(String field, Page page, Kind kind, List<String> choices, Predicate<Given> concerns) {
    this.field = field;
    this.page = page;
    this.kind = kind;
    this.choices = choices;
    this.concerns = concerns;
  }

  /** As the request calls it; the name of the input as well. */
  public String field() {
    return field;
  }

  /** How it is answered. */
  public Kind kind() {
    return kind;
  }

  /** All that may be chosen by anybody; empty where it is typed, or where the choices are data. */
  public List<String> choices() {
    return choices;
  }

  /** Whether it is asked for the form's own sake, and is no field of the request. */
  boolean isAside() {
    return this == WISH || this == ALSO_SURVIVOR;
  }

  /** Whether somebody who gave these answers is asked this. */
  public boolean concerns(Given given) {
    return page.concerns(given) && concerns.test(given);
  }

  /** What {@code page} asks somebody who gave these answers. */
  public static List<Question> on(Page page, Given given) {
    return Arrays.stream(values())
        .filter(question -> question.isOn(page) && question.concerns(given))
        .toList();
  }

  /** Whether {@code asking} is the page that asks it. */
  boolean isOn(Page asking) {
    return page == asking;
  }

  /**
   * What is {@code wrong} with the answers to these, each at the one that it is to be said at, in
   * the order in which they are asked: whoever reads it goes down the page once.
   */
  static List<Flaw> at(List<Question> asked, List<Flaw> wrong) {
    List<Flaw> here = new ArrayList<>();
    for (Flaw flaw : wrong) {
      asked.stream()
          .filter(question -> question.isMeantBy(flaw.field()))
          .findFirst()
          .map(question -> question.says(flaw))
          .ifPresent(here::add);
    }
    List<String> fields = asked.stream().map(Question::field).toList();
    here.sort(Comparator.comparingInt(flaw -> fields.indexOf(flaw.field())));
    return here;
  }

  /** A program may name a prison in place of an outcode; a page asks for one of them alone. */
  private Flaw says(Flaw flaw) {
    boolean either = this == OUTCODE && flaw.code().equals("outcode-or-prison");
    return new Flaw(field, either ? "outcode" : flaw.code(), flaw.arguments());
  }

  /** What ticking its box says: one of them takes a precaution away. */
  public boolean saidByTicking() {
    return this != EMAIL_DISCREET;
  }

  /** Whether {@code flawed} is the answer to this, or a part of it. */
  boolean isAnsweredBy(String flawed) {
    return flawed.equals(field) || flawed.startsWith(field + "[");
  }

  /** Whether what is wrong at {@code flawed} is to be said here: at it, or around it. */
  boolean isMeantBy(String flawed) {
    return isAnsweredBy(flawed) || field.startsWith(flawed + ".");
  }

  @Nullable Object read(List<String> typed) {
    return kind.read(typed);
  }
}
