package org.stopso.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every event there is. What is not listed here cannot be published. */
public final class EventCatalogue {

  private static final List<Class<? extends Event>> EVENTS =
      List.of(
          AssignmentCancelled.class,
          AssignmentRefused.class,
          CaseEnded.class,
          FeedbackGiven.class,
          MessageLeft.class,
          OfferDeclined.class,
          OfferExpired.class,
          OfferMade.class,
          OfferWithdrawn.class,
          ReferralErased.class,
          ReferralHeld.class,
          ReferralReleased.class,
          ReferralSubmitted.class,
          ReferralUnfilled.class,
          ReferralWaiting.class,
          ReferralWithdrawn.class,
          SessionLogged.class,
          TherapistAssigned.class,
          TherapistProfile.class);

  private static final Map<String, Class<? extends Event>> BY_TYPE =
      EVENTS.stream()
          .collect(toUnmodifiableMap(event -> contractOf(event).type(), Function.identity()));

  private EventCatalogue() {}

  /** All contracts, by name. */
  public static List<Class<? extends Event>> all() {
    return EVENTS;
  }

  /** The contract with this CloudEvents type; empty for a type that this build does not know. */
  public static Optional<Class<? extends Event>> ofType(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** Type and topic of an event. */
  public static Contract contractOf(Class<? extends Event> event) {
    Contract contract = event.getAnnotation(Contract.class);
    if (contract == null) {
      throw new IllegalArgumentException(event.getName() + " has no @Contract");
    }
    return contract;
  }
}
