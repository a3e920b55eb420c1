package org.stopso.matching.domain.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.stopso.matching.domain.fit.People.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.matching.domain.therapist.Asked;
import org.stopso.matching.domain.therapist.Asked.Reply;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Caseload.Entry;
import org.stopso.terms.Accreditation;
import org.stopso.terms.Availability;
import org.stopso.terms.Delivery;

class ScoreTest {

  private static final double EXACTLY = 1e-12;

  /**
   * By hand: 10 of 40 km → 0.75; 1 of 4 places taken → 0.75; 12 of 30 days → 0.4; 1 of 2 times →
   * 0.5; intending → 1; 3 of 5 answered → 4/6.
   *
   * <p>0.35·0.75 + 0.20·0.75 + 0.15·0.4 + 0.10·0.5 + 0.10·1 + 0.10·4/6 = 0.2625 + 0.15 + 0.06 +
   * 0.05 + 0.1 + 0.0666… = 0.6891666667 after rounding.
   */
  @Test
  void theExampleComputedByHand() {
    Meeting meeting = new Meeting(Delivery.IN_PERSON, 10.0, 40);
    Score score = Score.of(twoTimesWanted(), asInTheExample(), meeting, Weights.USUAL);
    assertThat(score.distance()).isCloseTo(0.75, within(EXACTLY));
    assertThat(score.spare()).isCloseTo(0.75, within(EXACTLY));
    assertThat(score.rest()).isCloseTo(0.4, within(EXACTLY));
    assertThat(score.availability()).isCloseTo(0.5, within(EXACTLY));
    assertThat(score.accreditation()).isEqualTo(1);
    assertThat(score.answered()).isCloseTo(4.0 / 6, within(EXACTLY));
    assertThat(score.total()).isEqualTo(0.689166667);
  }

  /** By hand: (0.15 + 0.06 + 0.05 + 0.1 + 0.0666…) / 0.65 = 0.42666… / 0.65 = 0.6564102564. */
  @Test
  void distanceIsLeftOutUnlessTheyMeetInPerson() {
    Meeting online = new Meeting(Delivery.ONLINE, null, null);
    Score score = Score.of(twoTimesWanted(), asInTheExample(), online, Weights.USUAL);
    assertThat(score.distance()).isNull();
    assertThat(score.total()).isEqualTo(0.656410256);
  }

  @Test
  void distanceIsOneAtTheDoorAndZeroAtTheLimit() {
    assertThat(Score.distance(0, 40)).isEqualTo(1);
    assertThat(Score.distance(40, 40)).isZero();
    assertThat(Score.distance(0, 0)).isEqualTo(1);
  }

  @Test
  void spareIsTheShareOfFreePlaces() {
    assertThat(Score.spare(4, 0)).isEqualTo(1);
    assertThat(Score.spare(4, 3)).isEqualTo(0.25);
  }

  @Test
  void restIsFullAfterThirtyDaysAndForSomebodyNeverAsked() {
    assertThat(Score.rest(0)).isZero();
    assertThat(Score.rest(29)).isLessThan(1);
    assertThat(Score.rest(30)).isEqualTo(1);
    assertThat(Score.rest(300)).isEqualTo(1);
    assertThat(asked(List.of()).daysSinceLastOffer()).isEqualTo(30);
    assertThat(asked(List.of(ask(7, Reply.WITHDRAWN), ask(9, Reply.OPEN))).daysSinceLastOffer())
        .isEqualTo(7);
  }

  @Test
  void answeredHasTheBenefitOfTheDoubt() {
    assertThat(Score.answered(0, 0)).isEqualTo(1);
    assertThat(Score.answered(0, 1)).isEqualTo(0.5);
    assertThat(Score.answered(1, 1)).isEqualTo(1);
  }

  @Test
  void offersCountForThreeHundredAndSixtyFiveDaysUnlessTheyWereTakenBack() {
    Candidate candidate =
        asked(
            List.of(
                ask(365, Reply.ANSWERED),
                ask(364, Reply.ANSWERED),
                ask(10, Reply.EXPIRED),
                ask(5, Reply.WITHDRAWN),
                ask(1, Reply.OPEN)));
    assertThat(candidate.offers()).isEqualTo(3);
    assertThat(candidate.answered()).isEqualTo(1);
  }

  @Test
  void accreditationRanksAndIntendingIsAsGood() {
    assertThat(accreditation(Accreditation.ACCREDITED)).isEqualTo(1);
    assertThat(accreditation(Accreditation.INTENDING)).isEqualTo(1);
    assertThat(accreditation(Accreditation.NOT_INTENDING)).isZero();
  }

  @Test
  void totalsAreRoundedSoThatTheLastBitsDoNotDecide() {
    double one = Score.total(Weights.USUAL, 0.3, 0.1, 0.1, 0.1, 0.1, 0.1);
    double other = Score.total(Weights.USUAL, 0.3 + 1e-12, 0.1, 0.1, 0.1, 0.1, 0.1);
    assertThat(one).isEqualTo(other);
  }

  @Test
  void weightsAddUpToOne() {
    assertThatThrownBy(() -> new Weights(0.35, 0.20, 0.15, 0.10, 0.10, 0.11))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Weights(0.5, -0.1, 0.2, 0.2, 0.1, 0.1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Need twoTimesWanted() {
    Wishes usual = People.wishes();
    return People.need(
        "r",
        new Wishes(
            usual.groups(),
            usual.help(),
            usual.delivery(),
            usual.where(),
            usual.maxTravelKm(),
            usual.gender(),
            usual.languages(),
            Set.of(Availability.WEEKDAY_EVENING, Availability.WEEKEND),
            usual.fee()));
  }

  private static Candidate asInTheExample() {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      asked.add(ask(12 + i, i < 3 ? Reply.ANSWERED : Reply.EXPIRED));
    }
    Caseload caseload =
        new Caseload("t", List.of(new Entry("r1", "o1", "c1", false, null)), asked, null, 1);
    return new Candidate(
        People.profile(
            "t",
            bent ->
                bent.but(it -> it.places = 4)
                    .but(it -> it.accreditation = Accreditation.INTENDING)),
        caseload,
        TODAY);
  }

  private static Candidate asked(List<Asked> asked) {
    return new Candidate(People.profile("t"), new Caseload("t", List.of(), asked, null, 1), TODAY);
  }

  private static Asked ask(int daysAgo, Reply reply) {
    LocalDate day = TODAY.minusDays(daysAgo);
    return new Asked("o" + daysAgo, day, reply);
  }

  private static double accreditation(Accreditation accreditation) {
    Candidate candidate =
        People.candidate(
            People.profile("t", bent -> bent.but(it -> it.accreditation = accreditation)));
    Meeting online = new Meeting(Delivery.ONLINE, null, null);
    return Score.of(People.need("r"), candidate, online, Weights.USUAL).accreditation();
  }
}
