package org.stopso.benchmarks.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.stopso.kit.reference.LondonDay;
import org.stopso.kit.reference.Position;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Need;
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

/**
 * Therapists and needs at random, the same in every run. They live in the outcodes there are, each
 * as likely as any other; most work with most groups, a third have the higher clearance.
 */
public final class Population {

  private static final String OUTCODES = "/reference/uk-outcodes.csv";

  private final RandomGenerator random;
  private final Instant now;
  private final List<Position> outcodes = outcodes();

  public Population(RandomGenerator random, Instant now) {
    this.random = random;
    this.now = now;
  }

  /** The day on which everything is decided. */
  public LocalDate today() {
    return LondonDay.of(now);
  }

  /** Somebody new. */
  public Profile therapist() {
    String id = new UUID(random.nextLong(), random.nextLong()).toString();
    return new Profile(
        id,
        "account-" + id,
        chance(95),
        today().plusDays(random.nextInt(-10, 365)),
        chance(85),
        chance(35) ? Clearance.ADVANCED : chance(92) ? Clearance.FOUNDATION : Clearance.NONE,
        some(ClientGroup.class, 70),
        some(HelpKind.class, 60),
        some(Delivery.class, 60),
        IntStream.range(0, random.nextInt(1, 4)).mapToObj(i -> pick(outcodes)).toList(),
        chance(25),
        random.nextInt(150),
        chance(70) ? Gender.WOMAN : Gender.MAN,
        chance(10) ? Set.of("en", language()) : Set.of("en"),
        some(Availability.class, 65),
        random.nextInt(1, 7),
        random.nextInt(3),
        pick(List.of(Accreditation.values())),
        1);
  }

  /** Who occupies their places, and how they answered. */
  public Caseload caseload(Profile therapist) {
    List<Caseload.Entry> entries = new ArrayList<>();
    for (int i = random.nextInt(therapist.places() + 1); i > 0; i--) {
      entries.add(new Caseload.Entry("r" + i, "o" + i, "c" + i, chance(15), null));
    }
    List<Asked> asked = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      Asked.Reply reply = pick(List.of(Asked.Reply.values()));
      asked.add(new Asked("a" + i, today().minusDays(random.nextInt(365)), reply));
    }
    return new Caseload(therapist.therapistId(), entries, asked, null, 1);
  }

  /** Somebody who asks for help; one in ten is in prison. */
  public Need need() {
    boolean prison = chance(10);
    Set<Delivery> delivery = some(Delivery.class, 30);
    delivery.add(Delivery.IN_PERSON);
    Wishes wishes =
        new Wishes(
            some(ClientGroup.class, 10),
            chance(80) ? HelpKind.INDIVIDUAL : pick(List.of(HelpKind.values())),
            delivery,
            new Whereabouts(prison ? "P" : "X1", prison, pick(outcodes), "somewhere"),
            chance(70) ? 40 : random.nextInt(10, 300),
            chance(70) ? GenderPreference.ANY : GenderPreference.WOMAN,
            chance(95) ? Set.of("en") : Set.of(language()),
            some(Availability.class, 40),
            chance(75) ? FeeBand.STANDARD : FeeBand.REDUCED);
    Clearance needed = chance(30) ? Clearance.ADVANCED : Clearance.FOUNDATION;
    return Need.submitted("r", "r", wishes, needed, new Claim(2, now), false);
  }

  private String language() {
    return "l" + random.nextInt(20);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** At least one of them. */
  private <E extends Enum<E>> Set<E> some(Class<E> type, int percent) {
    EnumSet<E> picked = EnumSet.of(pick(List.copyOf(EnumSet.allOf(type))));
    EnumSet.allOf(type).stream().filter(one -> chance(percent)).forEach(picked::add);
    return picked;
  }

  private static List<Position> outcodes() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Population.class.getResourceAsStream(OUTCODES)),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(Population::position).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Position position(String line) {
    String[] fields = line.split(",", -1);
    return new Position(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
  }
}
