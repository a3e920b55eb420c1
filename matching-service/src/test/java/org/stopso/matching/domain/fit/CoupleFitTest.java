package org.stopso.matching.domain.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.matching.domain.fit.People.CALDICOT;
import static org.stopso.matching.domain.fit.People.CARDIFF;
import static org.stopso.matching.domain.fit.People.NOW;
import static org.stopso.matching.domain.fit.People.candidate;
import static org.stopso.matching.domain.fit.People.profile;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.stopso.matching.domain.fit.People.Bent;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Couple;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Whereabouts;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.Gender;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;

/** What two who ask together need: each rule that is another than a rule about one. */
class CoupleFitTest {

  private static final Whereabouts AT_CALDICOT = new Whereabouts("NP26", false, CALDICOT, "Wales");

  /** One of the two: fields to bend. */
  private static final class Person {
    Set<ClientGroup> groups = Set.of(ClientGroup.AT_RISK);
    Set<Delivery> delivery = Set.of(Delivery.IN_PERSON, Delivery.ONLINE);
    Whereabouts where = People.cardiff();
    int km = 40;
    GenderPreference gender = GenderPreference.ANY;
    Set<String> languages = Set.of("en");
    Set<Availability> times = Set.of(Availability.WEEKDAY_EVENING);
    FeeBand fee = FeeBand.STANDARD;
    Clearance clearance = Clearance.FOUNDATION;
    Claim claim = new Claim(2, NOW);
    boolean held;

    Need need(String id) {
      Wishes wishes =
          new Wishes(groups, HelpKind.COUPLE, delivery, where, km, gender, languages, times, fee);
      return Need.submitted(id, id, wishes, clearance, claim, held);
    }
  }

  @Test
  void everythingSuits() {
    assertThat(objections(two(it -> {}, it -> {}), it -> {})).isEmpty();
  }

  @Test
  void allGroupsOfBothAreWorkedWith() {
    Need both =
        two(
            it -> it.groups = Set.of(ClientGroup.AT_RISK),
            it -> it.groups = Set.of(ClientGroup.PARTNER_OR_FAMILY));
    Set<ClientGroup> all = Set.of(ClientGroup.AT_RISK, ClientGroup.PARTNER_OR_FAMILY);
    assertThat(objections(both, it -> it.worksWith = all)).isEmpty();
    assertThat(objections(both, it -> it.worksWith = Set.of(ClientGroup.AT_RISK)))
        .containsExactly(Objection.NOT_EVERY_GROUP);
  }

  @Test
  void theHigherClearanceIsNeededWhoseverItIs() {
    Consumer<Person> advanced = it -> it.clearance = Clearance.ADVANCED;
    for (Need both : List.of(two(advanced, it -> {}), two(it -> {}, advanced))) {
      assertThat(objections(both, it -> it.clearance = Clearance.ADVANCED)).isEmpty();
      assertThat(objections(both, it -> it.clearance = Clearance.FOUNDATION))
          .containsExactly(Objection.LACKS_CLEARANCE);
    }
  }

  @Test
  void theyMeetInAWayThatBothWant() {
    Need both =
        two(
            it -> it.delivery = Set.of(Delivery.ONLINE, Delivery.PHONE),
            it -> it.delivery = Set.of(Delivery.PHONE, Delivery.IN_PERSON));
    assertThat(both.wishes().delivery()).containsExactly(Delivery.PHONE);
    assertThat(objections(both, it -> it.delivery = Set.of(Delivery.PHONE))).isEmpty();
    assertThat(objections(both, it -> it.delivery = Set.of(Delivery.ONLINE, Delivery.IN_PERSON)))
        .containsExactly(Objection.CANNOT_MEET);
  }

  @Test
  void nobodyMeetsTwoWhoShareNoWay() {
    Need both =
        two(
            it -> it.delivery = Set.of(Delivery.ONLINE),
            it -> it.delivery = Set.of(Delivery.PHONE));
    assertThat(objections(both, it -> it.delivery = Set.of(Delivery.values())))
        .containsExactly(Objection.CANNOT_MEET);
    assertThat(Meeting.byHand(both, couples(it -> {}).profile()))
        .as("a coordinator may decide that they do")
        .isEqualTo(Delivery.ONLINE);
  }

  @Test
  void thePracticeIsNearEnoughForEachAndTheFartherOneCounts() {
    int km = (int) Math.ceil(CARDIFF.kilometresTo(CALDICOT));
    Consumer<Person> far =
        it -> {
          it.where = AT_CALDICOT;
          it.delivery = Set.of(Delivery.IN_PERSON);
          it.km = km;
        };
    Consumer<Person> tooFar = far.andThen(it -> it.km = km - 1);
    assertThat(objections(two(it -> it.km = 1, tooFar), it -> {}))
        .containsExactly(Objection.CANNOT_MEET);
    assertThat(objections(two(tooFar, it -> it.km = 1), it -> {}))
        .containsExactly(Objection.CANNOT_MEET);
    for (Need both : List.of(two(it -> it.km = 1, far), two(far, it -> it.km = 1))) {
      assertThat(objections(both, it -> {})).isEmpty();
      Meeting meeting = Meeting.between(both, couples(it -> {}).profile()).orElseThrow();
      assertThat(meeting.distanceKm()).isEqualTo(CARDIFF.kilometresTo(CALDICOT));
      assertThat(meeting.limitKm()).isEqualTo(km);
    }
  }

  @Test
  void ofTwoAtOnePlaceTheOneWhoTravelsLessCounts() {
    for (Need both :
        List.of(two(it -> it.km = 5, it -> it.km = 50), two(it -> it.km = 50, it -> it.km = 5))) {
      assertThat(Meeting.between(both, couples(it -> {}).profile()).orElseThrow().limitKm())
          .isEqualTo(5);
    }
  }

  @Test
  void oneInPrisonTakesATherapistWhoIsClearedForPrisons() {
    Consumer<Person> inside = it -> it.where = People.prison(CARDIFF);
    for (Need both : List.of(two(inside, it -> {}), two(it -> {}, inside))) {
      assertThat(objections(both, it -> it.prisonCleared = true)).isEmpty();
      assertThat(objections(both, it -> it.prisonCleared = false))
          .containsExactly(Objection.NOT_CLEARED_FOR_PRISON);
    }
  }

  @Test
  void theGenderSuitsBoth() {
    Need both = two(it -> it.gender = GenderPreference.WOMAN, it -> {});
    assertThat(objections(both, it -> it.gender = Gender.WOMAN)).isEmpty();
    assertThat(objections(both, it -> it.gender = Gender.MAN))
        .containsExactly(Objection.OTHER_GENDER);
    Need either = two(it -> {}, it -> it.gender = GenderPreference.MAN);
    assertThat(objections(either, it -> it.gender = Gender.WOMAN))
        .containsExactly(Objection.OTHER_GENDER);
    Need opposed =
        two(it -> it.gender = GenderPreference.WOMAN, it -> it.gender = GenderPreference.MAN);
    for (Gender gender : Gender.values()) {
      assertThat(objections(opposed, it -> it.gender = gender))
          .containsExactly(Objection.OTHER_GENDER);
    }
  }

  @Test
  void aLanguageIsSharedWithEachNotNecessarilyTheSame() {
    Need both = two(it -> it.languages = Set.of("cy"), it -> it.languages = Set.of("en"));
    assertThat(objections(both, it -> it.languages = Set.of("cy", "en"))).isEmpty();
    assertThat(objections(both, it -> it.languages = Set.of("cy")))
        .containsExactly(Objection.NO_COMMON_LANGUAGE);
    assertThat(objections(both, it -> it.languages = Set.of("en")))
        .containsExactly(Objection.NO_COMMON_LANGUAGE);
  }

  @Test
  void theTimeSuitsAllThree() {
    Need both =
        two(
            it -> it.times = Set.of(Availability.WEEKDAY_DAY, Availability.WEEKEND),
            it -> it.times = Set.of(Availability.WEEKEND, Availability.WEEKDAY_EVENING));
    assertThat(objections(both, it -> it.availability = Set.of(Availability.WEEKEND))).isEmpty();
    assertThat(
            objections(
                both,
                it ->
                    it.availability =
                        Set.of(Availability.WEEKDAY_DAY, Availability.WEEKDAY_EVENING)))
        .containsExactly(Objection.NO_COMMON_TIME);
  }

  @Test
  void onePlaceIsReducedWhereEitherAsksForIt() {
    Consumer<Person> reduced = it -> it.fee = FeeBand.REDUCED;
    Consumer<Person> funded = it -> it.fee = FeeBand.FUNDED_BY_OTHER;
    assertThat(two(reduced, funded).wishes().fee()).isEqualTo(FeeBand.REDUCED);
    assertThat(two(it -> {}, reduced).wishes().reducedFee()).isTrue();
    assertThat(two(funded, it -> {}).wishes().fee()).isEqualTo(FeeBand.STANDARD);
    assertThat(two(funded, funded).wishes().fee()).isEqualTo(FeeBand.FUNDED_BY_OTHER);
  }

  @Test
  void theWaitBeginsWithTheSecondAndTheBetterPriorityIsTheirs() {
    Claim early = new Claim(2, NOW);
    Claim late = new Claim(1, NOW.plus(Duration.ofDays(3)));
    assertThat(two(it -> it.claim = early, it -> it.claim = late).claim())
        .isEqualTo(new Claim(1, late.since()));
    assertThat(two(it -> it.claim = late, it -> it.claim = early).claim())
        .isEqualTo(new Claim(1, late.since()));
  }

  @Test
  void eitherBeingHeldHoldsBoth() {
    assertThat(two(it -> {}, it -> {}).state()).isEqualTo(NeedState.MATCHING);
    assertThat(two(it -> it.held = true, it -> {}).state()).isEqualTo(NeedState.HELD);
    assertThat(two(it -> {}, it -> it.held = true).state()).isEqualTo(NeedState.HELD);
  }

  private static Need two(Consumer<Person> first, Consumer<Person> second) {
    return Couple.together(person(first).need("kim"), person(second).need("lou"));
  }

  private static Person person(Consumer<Person> change) {
    Person person = new Person();
    change.accept(person);
    return person;
  }

  private static Set<Objection> objections(Need need, Consumer<Bent> change) {
    return Objection.all(need, couples(change));
  }

  private static Candidate couples(Consumer<Bent> change) {
    UnaryOperator<Bent> all = bent -> bent.but(it -> it.help = Set.of(HelpKind.COUPLE)).but(change);
    return candidate(profile("t", all));
  }
}
