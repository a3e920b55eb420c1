package org.stopso.matching.domain.index;

import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Profile;
import org.stopso.terms.Clearance;
import org.stopso.terms.Delivery;
import org.stopso.terms.Gender;
import org.stopso.terms.GenderPreference;

/**
 * What a therapist is and has, one bit each. A bit that a need requires and a therapist lacks is an
 * objection; its group says which.
 */
final class Traits {

  private static final int CLEARANCES_AT = 0;
  private static final int GROUPS_AT = 4;
  private static final int HELP_AT = 16;
  private static final int DELIVERY_AT = 20;
  private static final int GENDER_AT = 28;
  private static final int AVAILABILITY_AT = 32;

  /** How many bits there may be. */
  static final int COUNT = 44;

  /** Numbers of single bits. */
  static final int IN_PERSON = DELIVERY_AT + Delivery.IN_PERSON.ordinal();

  static final int ACCREDITED = 43;

  static final long PRISON_CLEARED = 1L << 40;
  static final long FREE_PLACE = 1L << 41;
  static final long FREE_REDUCED_FEE_PLACE = 1L << 42;

  static final long CLEARANCES = field(CLEARANCES_AT, GROUPS_AT);
  static final long GROUPS = field(GROUPS_AT, HELP_AT);
  static final long HELP = field(HELP_AT, DELIVERY_AT);
  static final long DELIVERIES = field(DELIVERY_AT, GENDER_AT);
  static final long GENDERS = field(GENDER_AT, AVAILABILITY_AT);
  static final long AVAILABILITIES = field(AVAILABILITY_AT, 40);

  private Traits() {}

  /** What the profile says, and which places are free. */
  static long of(Profile profile, Caseload caseload) {
    return upTo(profile.clearance())
        | bits(profile.worksWith(), GROUPS_AT)
        | bits(profile.help(), HELP_AT)
        | bits(profile.delivery(), DELIVERY_AT)
        | bits(profile.availability(), AVAILABILITY_AT)
        | bit(profile.gender(), GENDER_AT)
        | (profile.prisonCleared() ? PRISON_CLEARED : 0)
        | (profile.accreditedOrIntending() ? 1L << ACCREDITED : 0)
        | (profile.places() > caseload.occupied() ? FREE_PLACE : 0)
        | (profile.reducedFeePlaces() > caseload.reducedFeeOccupied() ? FREE_REDUCED_FEE_PLACE : 0);
  }

  /** What a therapist must have for this need, all of it. */
  static long required(Need need) {
    Wishes wishes = need.wishes();
    return bit(need.clearance(), CLEARANCES_AT)
        | bits(wishes.groups(), GROUPS_AT)
        | bit(wishes.help(), HELP_AT)
        | (wishes.where().prison() ? PRISON_CLEARED : 0)
        | FREE_PLACE
        | (wishes.reducedFee() ? FREE_REDUCED_FEE_PLACE : 0);
  }

  /** The modes that would do from afar. */
  static long remote(Wishes wishes) {
    return bits(wishes.delivery(), DELIVERY_AT) & ~(1L << IN_PERSON);
  }

  /** The times that would do. */
  static long availabilities(Wishes wishes) {
    return bits(wishes.availability(), AVAILABILITY_AT);
  }

  /** The genders that would do, for everybody in it. */
  static long genders(Need need) {
    long allowed = GENDERS;
    for (Wishes person : need.people()) {
      allowed &= genders(person.gender());
    }
    return allowed;
  }

  private static long genders(GenderPreference preference) {
    long allowed = 0;
    for (Gender gender : Gender.values()) {
      allowed |= preference.allows(gender) ? bit(gender, GENDER_AT) : 0;
    }
    return allowed;
  }

  /** The numbers of these bits. */
  static int[] each(long bits) {
    int[] numbers = new int[Long.bitCount(bits)];
    long left = bits;
    for (int i = 0; i < numbers.length; i++, left &= left - 1) {
      numbers[i] = Long.numberOfTrailingZeros(left);
    }
    return numbers;
  }

  private static long upTo(Clearance clearance) {
    return (1L << (CLEARANCES_AT + clearance.ordinal() + 1)) - 1;
  }

  private static long bits(Iterable<? extends Enum<?>> constants, int at) {
    long bits = 0;
    for (Enum<?> constant : constants) {
      bits |= bit(constant, at);
    }
    return bits;
  }

  private static long bit(Enum<?> constant, int at) {
    return 1L << (at + constant.ordinal());
  }

  private static long field(int from, int to) {
    return (1L << to) - (1L << from);
  }
}
