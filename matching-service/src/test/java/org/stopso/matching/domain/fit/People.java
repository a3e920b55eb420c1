package org.stopso.matching.domain.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.stopso.kit.reference.Position;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Whereabouts;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Profile;
import org.stopso.terms.Accreditation;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.Gender;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;

/** Somebody in Cardiff who needs help, and a therapist there who could give it: made to be bent. */
public final class People {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  public static final Position CARDIFF = new Position(51.4800, -3.1800);

  /** 25.3 km from Cardiff. */
  public static final Position CALDICOT = new Position(51.5900, -2.8600);

  private People() {}

  public static Whereabouts cardiff() {
    return new Whereabouts("CF10", false, CARDIFF, "Wales");
  }

  public static Whereabouts prison(Position where) {
    return new Whereabouts("CFI", true, where, "Wales");
  }

  public static Wishes wishes() {
    return new Wishes(
        Set.of(ClientGroup.AT_RISK),
        HelpKind.INDIVIDUAL,
        Set.of(Delivery.IN_PERSON, Delivery.ONLINE),
        cardiff(),
        40,
        GenderPreference.ANY,
        Set.of("en"),
        Set.of(Availability.WEEKDAY_EVENING),
        FeeBand.STANDARD);
  }

  public static Need need(String id) {
    return need(id, wishes());
  }

  public static Need need(String id, Wishes wishes) {
    return need(id, wishes, new Claim(2, NOW));
  }

  /** Of somebody who joined no household, and whom nobody has to look at first. */
  public static Need need(String id, Wishes wishes, Claim claim) {
    return Need.submitted(id, id, wishes, Clearance.FOUNDATION, claim, false);
  }

  /** A therapist in Cardiff with three places, whom everything suits. */
  public static Profile profile(String id) {
    return new Bent(id).made();
  }

  public static Profile profile(String id, UnaryOperator<Bent> change) {
    return change.apply(new Bent(id)).made();
  }

  public static Candidate candidate(Profile profile) {
    return new Candidate(profile, Caseload.empty(profile.therapistId()), TODAY);
  }

  /** A profile in the making: fields to bend, in any order. */
  public static final class Bent {

    private final String id;
    public String accountId;
    public boolean active = true;
    public @org.jspecify.annotations.Nullable LocalDate until = TODAY.plusMonths(6);
    public boolean acceptingNew = true;
    public Clearance clearance = Clearance.FOUNDATION;
    public Set<ClientGroup> worksWith = Set.of(ClientGroup.AT_RISK, ClientGroup.SURVIVOR);
    public Set<HelpKind> help = Set.of(HelpKind.INDIVIDUAL);
    public Set<Delivery> delivery = Set.of(Delivery.IN_PERSON, Delivery.ONLINE);
    public List<Position> practices = List.of(CARDIFF);
    public boolean prisonCleared;
    public int prisonTravelKm;
    public Gender gender = Gender.WOMAN;
    public Set<String> languages = Set.of("en");
    public Set<Availability> availability = Set.of(Availability.WEEKDAY_EVENING);
    public int places = 3;
    public int reducedFeePlaces = 1;
    public Accreditation accreditation = Accreditation.ACCREDITED;
    public long sequence = 1;

    Bent(String id) {
      this.id = id;
      this.accountId = "account-" + id;
    }

    /** Bends something. */
    public Bent but(java.util.function.Consumer<Bent> change) {
      change.accept(this);
      return this;
    }

    Profile made() {
      return new Profile(
          id,
          accountId,
          active,
          until,
          acceptingNew,
          clearance,
          worksWith,
          help,
          delivery,
          practices,
          prisonCleared,
          prisonTravelKm,
          gender,
          languages,
          availability,
          places,
          reducedFeePlaces,
          accreditation,
          sequence);
    }
  }
}
