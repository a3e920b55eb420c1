package org.stopso.matching.domain.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.Position;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Couple;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Whereabouts;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.matching.domain.therapist.Asked;
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

/** Therapists and needs at random, as various as the rules can tell apart, ties included. */
final class RandomPeople {

  private static final int HOUSEHOLDS = 5;

  private final RandomGenerator random;
  private final List<String> languages;
  private final List<Position> outcodes = new ArrayList<>();

  RandomPeople(RandomGenerator random, int languages) {
    this.random = random;
    this.languages = new ArrayList<>(List.of("en", "en-GB", "cy", "CY"));
    for (int i = 0; i < languages; i++) {
      this.languages.add("l" + Integer.toString(i, 36));
    }
    for (int i = 0; i < 60; i++) {
      outcodes.add(new Position(50 + random.nextDouble() * 8, -6 + random.nextDouble() * 7));
    }
  }

  String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  Profile profile(String id, long sequence) {
    return new Profile(
        id,
        chance(10) ? null : "account-" + id,
        chance(95),
        chance(5) ? null : People.TODAY.plusDays(random.nextInt(-2, 30)),
        chance(90),
        pick(Clearance.values()),
        some(ClientGroup.values(), 80),
        some(HelpKind.values(), 80),
        some(Delivery.values(), 60),
        practices(),
        chance(40),
        chance(20) ? 0 : random.nextInt(300),
        pick(Gender.values()),
        Set.copyOf(several(languages, 1 + random.nextInt(3))),
        some(Availability.values(), 70),
        random.nextInt(6),
        random.nextInt(3),
        pick(Accreditation.values()),
        sequence);
  }

  Caseload caseload(String id, long version) {
    List<Caseload.Entry> entries = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String household = chance(50) ? null : "h" + random.nextInt(HOUSEHOLDS);
      entries.add(new Caseload.Entry("r" + i, "o" + i, null, chance(30), household));
    }
    List<Asked> asked = new ArrayList<>();
    for (int i = chance(50) ? 0 : random.nextInt(8); i > 0; i--) {
      LocalDate day =
          People.TODAY.minusDays(chance(50) ? random.nextInt(40) : 360 + random.nextInt(10));
      asked.add(new Asked("a" + i, day, pick(Asked.Reply.values())));
    }
    return new Caseload(id, entries, asked, chance(80) ? null : pause(), version);
  }

  /** Of one, or of two. */
  Need need(List<String> therapists) {
    Need need = chance(25) ? Couple.together(submitted("r"), submitted("s")) : submitted("r");
    if (!need.is(NeedState.MATCHING)) {
      return need;
    }
    for (int i = chance(50) || therapists.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
      need = need.offered("o", "t").without(pick(therapists));
    }
    return need;
  }

  private Need submitted(String id) {
    Claim claim = new Claim(2, People.NOW);
    String household = "h" + random.nextInt(2 * HOUSEHOLDS);
    return Need.submitted(id, household, wishes(), pick(Clearance.values()), claim, false);
  }

  private Wishes wishes() {
    boolean prison = chance(25);
    Set<Delivery> delivery = some(Delivery.values(), 50);
    Position where = chance(3) ? null : pick(outcodes);
    return new Wishes(
        some(ClientGroup.values(), 25),
        pick(HelpKind.values()),
        delivery,
        new Whereabouts(prison ? "P" : "X1", prison, where, "Wales"),
        1 + random.nextInt(300),
        pick(GenderPreference.values()),
        Set.copyOf(several(languages, 1 + random.nextInt(2))),
        some(Availability.values(), 50),
        pick(FeeBand.values()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Caseload.Pause pause() {
    @Nullable LocalDate until = chance(50) ? null : People.TODAY.plusDays(random.nextInt(-2, 3));
    return new Caseload.Pause(until, random.nextLong(4));
  }

  private List<Position> practices() {
    return several(outcodes, random.nextInt(4));
  }

  private <T> List<T> several(List<T> all, int count) {
    List<T> picked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      picked.add(pick(all));
    }
    return picked;
  }

  private <E extends Enum<E>> E pick(E[] all) {
    return all[random.nextInt(all.length)];
  }

  private <E extends Enum<E>> Set<E> some(E[] all, int percent) {
    Set<E> picked = new HashSet<>(Collections.singleton(pick(all)));
    Arrays.stream(all).filter(one -> chance(percent)).forEach(picked::add);
    return picked;
  }
}
