package org.stopso.matching.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Decision;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.fit.Rules;
import org.stopso.matching.domain.fit.Weights;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Profile;

class CandidateIndexTest {

  private static final Rules RULES = new Rules("test", Weights.USUAL);

  private final AskEverybody reference = new AskEverybody(RULES);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 40, 400})
  void decidesAsAskingEverybodyWould(int therapists) {
    long seed = Long.getLong("stopso.seed", new Random().nextLong());
    RandomPeople people = new RandomPeople(new Random(seed), therapists % 2 == 0 ? 4 : 150);
    CandidateIndex index = new CandidateIndex(RULES);
    Map<String, Candidate> everybody = new HashMap<>();
    for (int i = 0; i < therapists; i++) {
      String id = people.id();
      Candidate one = new Candidate(people.profile(id, 2), people.caseload(id, 1), People.TODAY);
      everybody.put(id, one);
      index.put(one.caseload());
      index.put(one.profile());
    }
    for (int round = 0; round < 60_000 / (therapists + 60); round++) {
      if (!everybody.isEmpty()) {
        change(people, index, everybody, round);
      }
      Need need = people.need(List.copyOf(everybody.keySet()));
      Map<String, Caseload> fresher = fresher(people, everybody);
      List<Candidate> all = everybody.values().stream().map(one -> with(fresher, one)).toList();
      assertThat(index.decide(need, People.NOW, fresher))
          .as("seed %d, %d therapists, round %d, %s", seed, therapists, round, need)
          .isEqualTo(reference.decide(need, People.NOW, all));
    }
  }

  @Test
  void theNewestProfileWins() {
    CandidateIndex index = new CandidateIndex(RULES);
    index.put(
        People.profile("t", bent -> bent.but(it -> it.sequence = 5).but(it -> it.places = 5)));
    index.put(
        People.profile("t", bent -> bent.but(it -> it.sequence = 4).but(it -> it.places = 4)));
    assertThat(index.find("t", People.TODAY).orElseThrow().profile().places()).isEqualTo(5);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void aTombstoneRemovesAndAnOlderProfileDoesNotBringBack() {
    CandidateIndex index = new CandidateIndex(RULES);
    index.put(People.profile("s"));
    index.put(People.profile("t"));
    index.remove("s", 2);
    assertThat(index.find("s", People.TODAY)).isEmpty();
    assertThat(index.therapistOf("account-s")).isEmpty();
    assertThat(index.therapistOf("account-t")).contains("t");
    index.put(People.profile("s"));
    assertThat(index.find("s", People.TODAY)).isEmpty();
    index.put(People.profile("s", bent -> bent.but(it -> it.sequence = 3)));
    assertThat(index.find("s", People.TODAY)).isPresent();
  }

  @Test
  void anOlderTombstoneRemovesNobody() {
    CandidateIndex index = new CandidateIndex(RULES);
    index.put(People.profile("t", bent -> bent.but(it -> it.sequence = 3)));
    index.remove("t", 2);
    assertThat(index.find("t", People.TODAY)).isPresent();
  }

  @Test
  void anAccountFollowsItsTherapist() {
    CandidateIndex index = new CandidateIndex(RULES);
    index.put(People.profile("t", bent -> bent.but(it -> it.accountId = "old")));
    index.put(
        People.profile(
            "t", bent -> bent.but(it -> it.accountId = "new").but(it -> it.sequence = 2)));
    assertThat(index.therapistOf("old")).isEmpty();
    assertThat(index.therapistOf("new")).contains("t");
  }

  @Test
  void theNewestCaseloadWins() {
    CandidateIndex index = new CandidateIndex(RULES);
    index.put(new Caseload("t", List.of(), List.of(), null, 7));
    index.put(People.profile("t"));
    index.put(
        new Caseload(
            "t", List.of(new Caseload.Entry("r", "o", null, false, null)), List.of(), null, 6));
    assertThat(index.find("t", People.TODAY).orElseThrow().freePlaces()).isEqualTo(3);
  }

  @Test
  void nobodyAtAllIsExplained() {
    Decision decision = new CandidateIndex(RULES).decide(People.need("r"), People.NOW, Map.of());
    assertThat(decision.match()).isNull();
    assertThat(decision.explanation().considered()).isZero();
  }

  private static void change(
      RandomPeople people, CandidateIndex index, Map<String, Candidate> everybody, int round) {
    String id = people.pick(new ArrayList<>(everybody.keySet()));
    Candidate old = Objects.requireNonNull(everybody.get(id));
    if (people.chance(20) && everybody.size() > 1) {
      index.remove(id, old.profile().sequence() + 1);
      everybody.remove(id);
      id = people.id();
      old = new Candidate(people.profile(id, 1), Caseload.empty(id), People.TODAY);
    }
    Profile profile = people.profile(id, old.profile().sequence() + 1);
    Caseload caseload = people.caseload(id, old.caseload().version() + 1);
    index.put(profile);
    index.put(caseload);
    everybody.put(id, new Candidate(profile, caseload, People.TODAY));
  }

  private static Map<String, Caseload> fresher(
      RandomPeople people, Map<String, Candidate> everybody) {
    Map<String, Caseload> fresher = new HashMap<>();
    if (people.chance(30) && !everybody.isEmpty()) {
      String id = people.pick(new ArrayList<>(everybody.keySet()));
      fresher.put(id, people.caseload(id, 99));
    }
    return fresher;
  }

  private static Candidate with(Map<String, Caseload> fresher, Candidate one) {
    Caseload newer = fresher.get(one.profile().therapistId());
    return newer == null ? one : new Candidate(one.profile(), newer, one.today());
  }
}
