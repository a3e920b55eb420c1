package org.stopso.matching.domain.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.matching.domain.fit.People.CALDICOT;
import static org.stopso.matching.domain.fit.People.CARDIFF;
import static org.stopso.matching.domain.fit.People.TODAY;
import static org.stopso.matching.domain.fit.People.candidate;
import static org.stopso.matching.domain.fit.People.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stopso.kit.reference.Position;
import org.stopso.matching.domain.fit.People.Bent;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Whereabouts;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Caseload.Entry;
import org.stopso.matching.domain.therapist.Caseload.Pause;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.Gender;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;

/** Each rule at both sides of its edge. */
class ObjectionTest {

  private static final Need NEED = People.need("r");
  private static final Wishes WISHES = People.wishes();

  @Test
  void everythingSuits() {
    assertThat(Objection.all(NEED, candidate(profile("t")))).isEmpty();
  }

  @Test
  void allThatSpeaksAgainstSomebodyIsNamedInTheOrderOfTheRules() {
    Candidate far =
        candidate(
            profile(
                "t",
                it ->
                    it.but(x -> x.availability = Set.of())
                        .but(x -> x.delivery = Set.of())
                        .but(x -> x.active = false)
                        .but(x -> x.places = 0)));
    assertThat(Objection.all(NEED, far).stream().map(Objection::code))
        .containsExactly("M1", "M5", "M7", "M12");
  }

  @Test
  void codesAreThoseOfTheDomain() {
    assertThat(Arrays.stream(Objection.values()).map(Objection::code))
        .containsExactly(
            "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11", "M12", "M13");
  }

  @Test
  void mayNotReceive() {
    Objection rule = Objection.MAY_NOT_RECEIVE;
    object(rule, it -> it.active = false);
    object(rule, it -> it.acceptingNew = false);
    object(rule, it -> it.until = null);
    object(rule, it -> it.until = TODAY.minusDays(1));
    allow(rule, it -> it.until = TODAY);
  }

  @Test
  void mayNotReceiveWhilePausedByADecline() {
    Objection rule = Objection.MAY_NOT_RECEIVE;
    assertThat(rule.appliesTo(NEED, paused(null, 1))).isTrue();
    assertThat(rule.appliesTo(NEED, paused(null, 0))).as("the profile has changed").isFalse();
    assertThat(rule.appliesTo(NEED, paused(TODAY, 1))).as("last day away").isTrue();
    assertThat(rule.appliesTo(NEED, paused(TODAY.minusDays(1), 1))).as("back").isFalse();
  }

  @Test
  void lacksClearance() {
    Objection rule = Objection.LACKS_CLEARANCE;
    object(rule, it -> it.clearance = Clearance.NONE);
    allow(rule, it -> it.clearance = Clearance.FOUNDATION);
    allow(rule, it -> it.clearance = Clearance.ADVANCED);
  }

  @Test
  void notEveryGroup() {
    Objection rule = Objection.NOT_EVERY_GROUP;
    Need two = need(wishes(Set.of(ClientGroup.AT_RISK, ClientGroup.SURVIVOR), WISHES.where()));
    assertThat(rule.appliesTo(two, candidate(profile("t")))).isFalse();
    assertThat(rule.appliesTo(two, bent(it -> it.worksWith = Set.of(ClientGroup.AT_RISK))))
        .isTrue();
  }

  @Test
  void otherHelp() {
    object(Objection.OTHER_HELP, it -> it.help = Set.of(HelpKind.COUPLE));
    allow(Objection.OTHER_HELP, it -> it.help = Set.of(HelpKind.COUPLE, HelpKind.INDIVIDUAL));
  }

  @Test
  void cannotMeet() {
    Objection rule = Objection.CANNOT_MEET;
    object(rule, it -> it.delivery = Set.of(Delivery.PHONE));
    allow(rule, it -> it.delivery = Set.of(Delivery.ONLINE));
    object(rule, it -> inPersonAt(it, List.of()));
    allow(rule, it -> inPersonAt(it, List.of(CALDICOT)));
  }

  @Test
  void cannotMeetWhereTheNearestPracticeIsFartherThanTheClientTravels() {
    double km = CARDIFF.kilometresTo(CALDICOT);
    Candidate therapist = bent(it -> inPersonAt(it, List.of(CALDICOT)));
    assertThat(Objection.CANNOT_MEET.appliesTo(travelling((int) Math.ceil(km)), therapist))
        .isFalse();
    assertThat(Objection.CANNOT_MEET.appliesTo(travelling((int) Math.floor(km)), therapist))
        .isTrue();
    Candidate second = bent(it -> inPersonAt(it, List.of(CALDICOT, CARDIFF)));
    assertThat(Objection.CANNOT_MEET.appliesTo(travelling(1), second)).isFalse();
  }

  @Test
  void cannotMeetInAPrisonFartherThanTheTherapistTravels() {
    Need inPrison = inPrison(Set.of(Delivery.IN_PERSON));
    int km = (int) Math.ceil(CARDIFF.kilometresTo(CALDICOT));
    Consumer<Bent> there = it -> inPersonAt(it, List.of(CALDICOT));
    assertThat(
            Objection.CANNOT_MEET.appliesTo(
                inPrison, bent(there.andThen(it -> it.prisonTravelKm = km))))
        .isFalse();
    assertThat(
            Objection.CANNOT_MEET.appliesTo(
                inPrison, bent(there.andThen(it -> it.prisonTravelKm = km - 1))))
        .isTrue();
  }

  @Test
  void notClearedForPrison() {
    Objection rule = Objection.NOT_CLEARED_FOR_PRISON;
    Need inPrison = inPrison(Set.of(Delivery.PRISON_VIDEO));
    assertThat(rule.appliesTo(inPrison, candidate(profile("t")))).isTrue();
    assertThat(rule.appliesTo(inPrison, bent(it -> it.prisonCleared = true))).isFalse();
    assertThat(rule.appliesTo(NEED, candidate(profile("t")))).isFalse();
  }

  @Test
  void noFreePlace() {
    assertThat(Objection.NO_FREE_PLACE.appliesTo(NEED, occupied(2, 0))).isFalse();
    assertThat(Objection.NO_FREE_PLACE.appliesTo(NEED, occupied(3, 0))).isTrue();
    assertThat(Objection.NO_FREE_PLACE.appliesTo(NEED, occupied(4, 0)))
        .as("the number was lowered")
        .isTrue();
  }

  @Test
  void otherGender() {
    Need woman = need(wishes(GenderPreference.WOMAN, FeeBand.STANDARD));
    assertThat(Objection.OTHER_GENDER.appliesTo(woman, bent(it -> it.gender = Gender.MAN)))
        .isTrue();
    assertThat(Objection.OTHER_GENDER.appliesTo(woman, bent(it -> it.gender = Gender.OTHER)))
        .isTrue();
    assertThat(Objection.OTHER_GENDER.appliesTo(woman, bent(it -> it.gender = Gender.WOMAN)))
        .isFalse();
    assertThat(Objection.OTHER_GENDER.appliesTo(NEED, bent(it -> it.gender = Gender.OTHER)))
        .isFalse();
  }

  @Test
  void noCommonLanguage() {
    object(Objection.NO_COMMON_LANGUAGE, it -> it.languages = Set.of("cy"));
    allow(Objection.NO_COMMON_LANGUAGE, it -> it.languages = Set.of("cy", "en"));
    allow(Objection.NO_COMMON_LANGUAGE, it -> it.languages = Set.of("en-GB"));
  }

  @Test
  void alreadyTried() {
    Need tried = NEED.offered("o", "t").without("t");
    assertThat(Objection.ALREADY_TRIED.appliesTo(tried, candidate(profile("t")))).isTrue();
    assertThat(Objection.ALREADY_TRIED.appliesTo(tried, candidate(profile("s")))).isFalse();
  }

  @Test
  void noCommonTime() {
    object(Objection.NO_COMMON_TIME, it -> it.availability = Set.of(Availability.WEEKEND));
    allow(
        Objection.NO_COMMON_TIME,
        it -> it.availability = Set.of(Availability.WEEKEND, Availability.WEEKDAY_EVENING));
  }

  @Test
  void noReducedFeePlace() {
    Need reduced = need(wishes(GenderPreference.ANY, FeeBand.REDUCED));
    Objection rule = Objection.NO_REDUCED_FEE_PLACE;
    assertThat(rule.appliesTo(reduced, occupied(1, 0))).isFalse();
    assertThat(rule.appliesTo(reduced, occupied(1, 1))).isTrue();
    assertThat(rule.appliesTo(NEED, occupied(1, 1))).isFalse();
    Need funded = need(wishes(GenderPreference.ANY, FeeBand.FUNDED_BY_OTHER));
    assertThat(rule.appliesTo(funded, occupied(1, 1))).isFalse();
  }

  @Test
  void conflictOfInterest() {
    Objection rule = Objection.CONFLICT_OF_INTEREST;
    Entry founder = new Entry("kim", "o1", "c1", false, null);
    Entry joined = new Entry("lou", "o2", null, false, "kim");
    for (Entry one : List.of(founder, joined)) {
      Candidate therapist = serving(one);
      assertThat(rule.appliesTo(ofHousehold("kim", HelpKind.INDIVIDUAL), therapist)).isTrue();
      assertThat(rule.appliesTo(ofHousehold("kim", HelpKind.PARTNER), therapist)).isTrue();
      assertThat(rule.appliesTo(ofHousehold("kim", HelpKind.COUPLE), therapist)).isFalse();
      assertThat(rule.appliesTo(ofHousehold("max", HelpKind.INDIVIDUAL), therapist)).isFalse();
    }
    assertThat(rule.appliesTo(ofHousehold("lou", HelpKind.INDIVIDUAL), serving(joined)))
        .as("a referral that joined another's household has none of its own")
        .isFalse();
  }

  private static Candidate serving(Entry one) {
    return new Candidate(profile("t"), new Caseload("t", List.of(one), List.of(), null, 1), TODAY);
  }

  private static Need ofHousehold(String household, HelpKind help) {
    Wishes wishes =
        new Wishes(
            WISHES.groups(),
            help,
            WISHES.delivery(),
            WISHES.where(),
            WISHES.maxTravelKm(),
            WISHES.gender(),
            WISHES.languages(),
            WISHES.availability(),
            WISHES.fee());
    Claim claim = new Claim(2, People.NOW);
    return Need.submitted("r", household, wishes, Clearance.FOUNDATION, claim, false);
  }

  @Test
  void theFirstInTheOrderOfTheRulesIsNamed() {
    Candidate twice =
        bent(it -> it.but(x -> x.clearance = Clearance.NONE).but(x -> x.languages = Set.of("cy")));
    assertThat(Objection.first(NEED, twice)).contains(Objection.LACKS_CLEARANCE);
  }

  @Test
  void theModeNamedIsTheFirstFeasible() {
    Wishes all =
        wishes(Set.of(Delivery.values()), WISHES.where(), GenderPreference.ANY, FeeBand.STANDARD);
    assertThat(mode(all, Delivery.IN_PERSON, Delivery.ONLINE)).isEqualTo(Delivery.IN_PERSON);
    assertThat(mode(all, Delivery.PHONE, Delivery.ONLINE)).isEqualTo(Delivery.ONLINE);
    assertThat(mode(all, Delivery.PHONE)).isEqualTo(Delivery.PHONE);
    Wishes far =
        wishes(
            Set.of(Delivery.values()),
            new Whereabouts("ZE1", false, new Position(60, -1), "Scotland"),
            GenderPreference.ANY,
            FeeBand.STANDARD);
    assertThat(mode(far, Delivery.IN_PERSON, Delivery.PHONE)).isEqualTo(Delivery.PHONE);
    assertThat(mode(all, Delivery.PRISON_VIDEO, Delivery.ONLINE)).isEqualTo(Delivery.PRISON_VIDEO);
  }

  private static Delivery mode(Wishes wishes, Delivery... offered) {
    return Meeting.between(wishes, bent(it -> it.delivery = Set.of(offered)).profile())
        .orElseThrow()
        .mode();
  }

  private static void inPersonAt(Bent it, List<Position> practices) {
    it.delivery = Set.of(Delivery.IN_PERSON);
    it.practices = practices;
  }

  private static void object(Objection rule, Consumer<Bent> change) {
    assertThat(rule.appliesTo(NEED, bent(change))).isTrue();
  }

  private static void allow(Objection rule, Consumer<Bent> change) {
    assertThat(rule.appliesTo(NEED, bent(change))).isFalse();
  }

  private static Candidate bent(Consumer<Bent> change) {
    return candidate(profile("t", bent -> bent.but(change)));
  }

  private static Candidate paused(@Nullable LocalDate until, long sequence) {
    Caseload caseload = Caseload.empty("t").paused(new Pause(until, sequence));
    return new Candidate(profile("t"), caseload, TODAY);
  }

  private static Candidate occupied(int places, int reduced) {
    List<Entry> entries =
        IntStream.range(0, places)
            .mapToObj(i -> new Entry("r" + i, "o" + i, null, i < reduced, null))
            .toList();
    return new Candidate(profile("t"), new Caseload("t", entries, List.of(), null, 1), TODAY);
  }

  private static Need need(Wishes wishes) {
    return People.need("r", wishes);
  }

  private static Need travelling(int km) {
    return need(
        new Wishes(
            WISHES.groups(),
            WISHES.help(),
            WISHES.delivery(),
            WISHES.where(),
            km,
            WISHES.gender(),
            WISHES.languages(),
            WISHES.availability(),
            WISHES.fee()));
  }

  private static Need inPrison(Set<Delivery> delivery) {
    return need(wishes(delivery, People.prison(CARDIFF), GenderPreference.ANY, FeeBand.STANDARD));
  }

  private static Wishes wishes(GenderPreference gender, FeeBand fee) {
    return wishes(WISHES.delivery(), WISHES.where(), gender, fee);
  }

  private static Wishes wishes(Set<ClientGroup> groups, Whereabouts where) {
    return new Wishes(
        groups,
        WISHES.help(),
        WISHES.delivery(),
        where,
        WISHES.maxTravelKm(),
        WISHES.gender(),
        WISHES.languages(),
        WISHES.availability(),
        WISHES.fee());
  }

  private static Wishes wishes(
      Set<Delivery> delivery, Whereabouts where, GenderPreference gender, FeeBand fee) {
    return new Wishes(
        WISHES.groups(),
        WISHES.help(),
        delivery,
        where,
        WISHES.maxTravelKm(),
        gender,
        WISHES.languages(),
        WISHES.availability(),
        fee);
  }
}
