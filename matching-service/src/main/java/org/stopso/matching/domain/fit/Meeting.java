package org.stopso.matching.domain.fit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.Position;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.matching.domain.therapist.Profile;
import org.stopso.terms.Delivery;

/**
 * How client and therapist would meet: the first feasible mode (docs/domain.md §4.3).
 *
 * @param distanceKm from the nearest practice, kilometres; only when they meet in person; of two,
 *     the farther one's
 * @param limitKm how far is too far; only when they meet in person
 */
public record Meeting(Delivery mode, @Nullable Double distanceKm, @Nullable Integer limitKm) {

  private static final List<Delivery> PREFERRED =
      List.of(Delivery.IN_PERSON, Delivery.PRISON_VIDEO, Delivery.ONLINE, Delivery.PHONE);

  /** The first way that all want and that is near enough, if there is one. */
  public static Optional<Meeting> between(Need need, Profile therapist) {
    return between(need.wishes(), need.people(), therapist);
  }

  /** As for a need of one who wishes this. */
  public static Optional<Meeting> between(Wishes wishes, Profile therapist) {
    return between(wishes, List.of(wishes), therapist);
  }

  private static Optional<Meeting> between(Wishes wishes, List<Wishes> people, Profile therapist) {
    return wanted(wishes)
        .filter(therapist.delivery()::contains)
        .map(mode -> mode == Delivery.IN_PERSON ? inPerson(people, therapist) : remote(mode))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * How they would meet if somebody decides that they do, however far apart they are: as {@link
   * #between}, else the first way that both want, else the first that the client wants; of two who
   * share none, that who asked first wants.
   */
  public static Delivery byHand(Need need, Profile therapist) {
    return between(need, therapist)
        .map(Meeting::mode)
        .or(() -> wanted(need.wishes()).filter(therapist.delivery()::contains).findFirst())
        .or(() -> wanted(need.wishes()).findFirst())
        .or(() -> wanted(need.people().getFirst()).findFirst())
        .orElseThrow();
  }

  /** How far is too far: a client travels to a practice, a therapist to a prison. Kilometres. */
  public static int limitKm(Wishes wishes, Profile therapist) {
    return wishes.where().prison() ? therapist.prisonTravelKm() : wishes.maxTravelKm();
  }

  /** Great circle from {@code from} to the nearest of {@code practices}, kilometres. */
  public static OptionalDouble nearestKm(Position from, List<Position> practices) {
    return practices.stream().mapToDouble(from::kilometresTo).min();
  }

  private static Stream<Delivery> wanted(Wishes wishes) {
    return PREFERRED.stream().filter(wishes.delivery()::contains);
  }

  private static Optional<Meeting> remote(Delivery mode) {
    return Optional.of(new Meeting(mode, null, null));
  }

  /** Near enough for everybody; the farther one counts. */
  private static Optional<Meeting> inPerson(List<Wishes> people, Profile therapist) {
    List<Meeting> each =
        people.stream().map(one -> inPerson(one, therapist)).flatMap(Optional::stream).toList();
    return each.size() < people.size()
        ? Optional.empty()
        : each.stream().reduce((one, other) -> other.isFartherThan(one) ? other : one);
  }

  /** Farther off; as far off, but nearer to what is too far. */
  private boolean isFartherThan(Meeting other) {
    return isFarther(distance(), limit(), other.distance(), other.limit());
  }

  /** Whether {@code km} is farther than {@code otherKm}, or as far, but nearer to its limit. */
  public static boolean isFarther(double km, int limitKm, double otherKm, int otherLimitKm) {
    return km > otherKm || (km == otherKm && limitKm < otherLimitKm);
  }

  private double distance() {
    return distanceKm == null ? 0 : distanceKm;
  }

  private int limit() {
    return limitKm == null ? 0 : limitKm;
  }

  private static Optional<Meeting> inPerson(Wishes wishes, Profile therapist) {
    Position home = wishes.where().position();
    if (home == null) {
      return Optional.empty();
    }
    int limit = limitKm(wishes, therapist);
    return nearestKm(home, therapist.practices()).stream()
        .filter(km -> km <= limit)
        .mapToObj(km -> new Meeting(Delivery.IN_PERSON, km, limit))
        .findFirst();
  }
}
