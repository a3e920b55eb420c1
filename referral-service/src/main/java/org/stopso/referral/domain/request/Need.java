package org.stopso.referral.domain.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.KnownSince;
import org.stopso.terms.Relationship;
import org.stopso.terms.Source;
import org.stopso.terms.Stage;

/**
 * The coded facts of a request: all that screening and matching need, nothing that names or reaches
 * anybody. {@code maxTravelKm} is 1 to 300; {@code locale} is {@code en} or {@code cy}.
 */
public record Need(
    Source source,
    AgeBand ageBand,
    String locale,
    Place place,
    List<ClientGroup> clientGroups,
    @Nullable Stage stage,
    @Nullable Relationship relationship,
    @Nullable KnownSince knownSince,
    HelpKind help,
    List<Delivery> delivery,
    int maxTravelKm,
    Preferences preferences,
    boolean researchConsent) {

  /**
   * The kind of help for one of a couple who goes on without the other: for the partner, where that
   * is all that they named.
   */
  public HelpKind helpAlone() {
    return clientGroups.contains(ClientGroup.PARTNER_OR_FAMILY) && !ownBehaviour()
        ? HelpKind.PARTNER
        : HelpKind.INDIVIDUAL;
  }

  /** Whether the client's own behaviour is concerned (docs/domain.md §2.3). */
  public boolean ownBehaviour() {
    return OwnBehaviour.isConcernedBy(clientGroups);
  }

  /** What may be kept once the person is erased: enough to count them, not to know them. */
  public Need forgotten() {
    return new Need(
        source,
        ageBand,
        locale,
        Place.NOWHERE,
        List.of(),
        null,
        null,
        null,
        help,
        List.of(),
        maxTravelKm,
        Preferences.NONE,
        false);
  }
}
