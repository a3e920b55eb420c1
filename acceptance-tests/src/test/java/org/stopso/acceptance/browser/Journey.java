package org.stopso.acceptance.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The public forms as somebody fills them in, page by page: written once, for every way of looking
 * at them and of typing. Nobody is matched by them: the first is held since it is urgent, the
 * family lives where no therapist is, and the person sent has not agreed yet.
 */
public enum Journey {
  SELF("/start/self", "HELD") {
    @Override
    void write(Steps steps) {
      steps.page("limits").answer("consents.confidentialityLimitsRead", "true");
      steps.page("groups").answer("clientGroups", "AT_RISK", "WORRIED_ABOUT_REOFFENDING");
      person(steps, "NP26 4AA");
      danger(steps, "true");
      steps.page("signposts");
      behaviour(steps);
      steps.page("hopes").answer("hopes", "To understand what leads to it.\nAnd to stop.");
      steps.page("help").answer("help", "INDIVIDUAL");
      meeting(steps, "60", "IN_PERSON", "ONLINE");
      steps
          .page("wishes")
          .answer("preferences.therapistGender", "WOMAN")
          .answer("preferences.languages", "en", "cy")
          .answer("preferences.accessNeeds", "A room without steps")
          .answer("preferences.feeBand", "REDUCED");
      steps
          .page("contact")
          .answer("contact.email.address", "sam@example.org")
          .answer("contact.email.safeToContact", "true")
          .answer("contact.phone.number", "07700 900123")
          .answer("contact.phone.safeToContact", "true")
          .answer("contact.willCheckBack", "true")
          .answer("contact.preferredTimes", "MORNING", "EVENING");
      consents(steps);
    }
  },
  FAMILY_MEMBER("/start/family-member", "MATCHING WAITING") {
    @Override
    void write(Steps steps) {
      steps.page("wish").answer("wish", "THERAPY");
      steps.page("limits").answer("consents.confidentialityLimitsRead", "true");
      steps.page("family").answer("relationship", "PARENT").answer("knownSince", "JUST_NOW");
      person(steps, "ZE1");
      danger(steps, "false");
      steps.page("hopes").answer("hopes", "To know what to do now.");
      steps.page("help").answer("help", "INDIVIDUAL");
      meeting(steps, "5", "IN_PERSON");
      steps.page("wishes").answer("preferences.therapistGender", "ANY");
      steps.page("contact").answer("contact.willCheckBack", "true");
      consents(steps);
    }
  },
  PROFESSIONAL("/start/professional", "RECEIVED") {
    @Override
    void write(Steps steps) {
      steps.page("limits").answer("consents.confidentialityLimitsRead", "true");
      steps
          .page("referrer")
          .answer("referrer.name", "Dr Jo Roe")
          .answer("referrer.organisation", "Caldicot Surgery")
          .answer("referrer.email", "jo.roe@example.org")
          .answer("referrer.consentOfPersonRecorded", "false");
      steps.page("groups").answer("clientGroups", "CAUTIONED_CHARGED_OR_CONVICTED");
      person(steps, "CF10");
      danger(steps, "false");
      behaviour(steps);
      steps.page("hopes").answer("hopes", "Not to do it again.");
      steps.page("help").answer("help", "INDIVIDUAL");
      meeting(steps, "30", "IN_PERSON", "PHONE");
      steps.page("wishes").answer("preferences.feeBand", "FUNDED_BY_OTHER");
      steps
          .page("contact")
          .answer("contact.phone.number", "+447700900456")
          .answer("contact.phone.safeToContact", "true")
          .answer("contact.phone.safeToLeaveMessage", "true");
      consents(steps);
    }
  };

  private final String path;
  private final String statuses;

  Journey(String path, String statuses) {
    this.path = path;
    this.statuses = statuses;
  }

  abstract void write(Steps steps);

  /** Where it begins. */
  public String path() {
    return path;
  }

  /** What its code may be told right afterwards. */
  List<String> statuses() {
    return List.of(statuses.split(" ", -1));
  }

  /** Its pages, and what is answered on each, in the order of the page. */
  public List<Step> steps() {
    Steps steps = new Steps();
    write(steps);
    return steps.all;
  }

  /** A page; its name is for pictures and messages. */
  public record Step(String name, Map<String, List<String>> answers) {}

  private static void person(Steps steps, String postcode) {
    steps
        .page("person")
        .answer("name", "Sam")
        .answer("ageBand", "35_44")
        .answer("outcode", postcode);
  }

  private static void danger(Steps steps, String selfHarm) {
    steps
        .page("danger")
        .answer("screening.dangerNow", "false")
        .answer("screening.fearsActingSoon", "false")
        .answer("screening.selfHarm", selfHarm);
  }

  private static void behaviour(Steps steps) {
    steps
        .page("behaviour")
        .answer("stage", "UNDER_INVESTIGATION")
        .answer("screening.contactOffenceConviction", "false")
        .answer("screening.moreThanOneConviction", "false")
        .answer("screening.reoffendedAfterHelp", "false")
        .answer("screening.onLicence", "false")
        .answer("screening.actedInLastSixMonths", "false");
  }

  private static void meeting(Steps steps, String kilometres, String... ways) {
    steps
        .page("meeting")
        .answer("delivery", ways)
        .answer("maxTravelKm", kilometres)
        .answer("preferences.availability", "WEEKDAY_EVENING", "WEEKEND");
  }

  private static void consents(Steps steps) {
    steps.page("check").answer("consents.processing", "true").answer("consents.contact", "true");
  }

  /** Writes them down. */
  static final class Steps {
    private final List<Step> all = new ArrayList<>();

    Steps page(String name) {
      all.add(new Step(name, new LinkedHashMap<>()));
      return this;
    }

    @SuppressWarnings("UnusedReturnValue")
    Steps answer(String field, String... values) {
      all.getLast().answers().put(field, List.of(values));
      return this;
    }
  }
}
