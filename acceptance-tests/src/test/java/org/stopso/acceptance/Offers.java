package org.stopso.acceptance;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** Finds who was offered what, by asking as each therapist. */
public final class Offers {

  private final RunningPlatform platform;
  private final URI origin;

  public Offers(RunningPlatform platform) {
    this(platform, platform.gateway());
  }

  /** Asks at {@code origin}. */
  Offers(RunningPlatform platform, URI origin) {
    this.platform = platform;
    this.origin = origin;
  }

  /** An open offer and whose it is. */
  public record Open(RunningPlatform.Account therapist, String offerId) {}

  public Open await(String referralId) {
    return Eventually.found("an open offer of " + referralId, () -> find(referralId));
  }

  /** Whether it still waits for an answer. */
  boolean isOpen(Open offer) {
    return of(offer.therapist())
        .filter(each -> each.get("offerId").asString().equals(offer.offerId()))
        .anyMatch(Offers::isOpen);
  }

  private Optional<Open> find(String referralId) {
    return platform.accounts("THERAPIST").stream()
        .flatMap(therapist -> openFor(therapist, referralId).stream())
        .findFirst();
  }

  private Optional<Open> openFor(RunningPlatform.Account therapist, String referralId) {
    return of(therapist)
        .filter(Offers::isOpen)
        .filter(offer -> offer.get("referralIds").toString().contains(referralId))
        .map(offer -> new Open(therapist, offer.get("offerId").asString()))
        .findFirst();
  }

  private Stream<JsonNode> of(RunningPlatform.Account therapist) {
    return Api.of(platform, therapist)
        .at(origin)
        .get("/api/me/offers")
        .expecting(200)
        .json()
        .valueStream();
  }

  private static boolean isOpen(JsonNode offer) {
    return offer.get("status").asString().equals("OFFERED");
  }
}
