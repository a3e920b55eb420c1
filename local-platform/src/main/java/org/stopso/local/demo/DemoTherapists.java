package org.stopso.local.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Twelve therapists spread over the UK who differ in everything that matching looks at. Two are
 * cleared for prisons; all take partners and family, half of them survivors.
 */
public final class DemoTherapists {
  private static final List<String> OWN_BEHAVIOUR =
      List.of(
          "AT_RISK",
          "ATTRACTED_NOT_OFFENDED",
          "CAUTIONED_CHARGED_OR_CONVICTED",
          "WORRIED_ABOUT_REOFFENDING");

  private DemoTherapists() {}

  /** All of them, always in this order. */
  public static List<DemoTherapist> all() {
    return List.of(
        at("cardiff", "CF10", "Rhian Prosser", "WOMAN").advanced().speaks("cy").survivors().done(),
        at("newport", "NP20", "Owen Tully", "MAN").eveningsToo().done(),
        at("bangor", "LL57", "Ifan Gwynne", "MAN").advanced().speaks("cy").remoteOnly().done(),
        at("bristol", "BS1", "Maya Lindqvist", "WOMAN").survivors().eveningsToo().done(),
        at("london", "N1", "Tobias Adeyemi", "MAN").advanced().prisons(90).speaks("fr").done(),
        at("birmingham", "B1", "Harpreet Sohal", "WOMAN").speaks("pa").survivors().done(),
        at("manchester", "M1", "Joanne Birtles", "WOMAN").advanced().survivors().done(),
        at("leeds", "LS1", "Marcus Whitlam", "MAN").advanced().prisons(120).eveningsToo().done(),
        at("newcastle", "NE1", "Alex Fenwick", "OTHER").intending().survivors().done(),
        at("edinburgh", "EH1", "Catriona Baird", "WOMAN").advanced().eveningsToo().done(),
        at("glasgow", "G1", "Fraser Moncur", "MAN").intending().remoteOnly().done(),
        at("belfast", "BT1", "Siobhan Devenny", "WOMAN").advanced().survivors().done());
  }

  private static Draft at(String place, String outcode, String name, String gender) {
    DemoAccount account = new DemoAccount("therapist-" + place, name, DemoRole.THERAPIST);
    return new Draft(account, outcode, gender);
  }

  /** What is not said of a therapist is as it is for most. */
  private static final class Draft {
    private final DemoAccount account;
    private final String outcode;
    private final String gender;
    private final List<String> languages = new ArrayList<>(List.of("en"));
    private final List<String> groups = new ArrayList<>(OWN_BEHAVIOUR);
    private List<String> delivery = List.of("IN_PERSON", "ONLINE", "PHONE");
    private List<String> availability = List.of("WEEKDAY_DAY", "WEEKDAY_EVENING");
    private String accreditation = "ACCREDITED";
    private boolean certificate;
    private int prisonTravelKm;

    private Draft(DemoAccount account, String outcode, String gender) {
      this.account = account;
      this.outcode = outcode;
      this.gender = gender;
      groups.add("PARTNER_OR_FAMILY");
    }

    private Draft advanced() {
      certificate = true;
      return this;
    }

    private Draft intending() {
      accreditation = "INTENDING";
      return this;
    }

    private Draft speaks(String... more) {
      languages.addAll(Arrays.asList(more));
      return this;
    }

    private Draft survivors() {
      groups.add("SURVIVOR");
      return this;
    }

    private Draft remoteOnly() {
      delivery = List.of("ONLINE", "PHONE");
      return this;
    }

    private Draft eveningsToo() {
      availability = List.of("WEEKDAY_DAY", "WEEKDAY_EVENING", "WEEKEND");
      return this;
    }

    private Draft prisons(int km) {
      prisonTravelKm = km;
      groups.add("IN_PRISON");
      delivery = List.of("IN_PERSON", "ONLINE", "PHONE", "PRISON_VIDEO");
      return this;
    }

    private DemoTherapist done() {
      return new DemoTherapist(
          account,
          outcode,
          gender,
          certificate,
          prisonTravelKm,
          List.copyOf(languages),
          delivery,
          availability,
          List.copyOf(groups),
          accreditation);
    }
  }
}
