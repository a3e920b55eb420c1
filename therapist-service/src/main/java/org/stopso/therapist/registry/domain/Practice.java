package org.stopso.therapist.registry.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Availability;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;

/**
 * What a therapist offers, as they themselves say it.
 *
 * @param outcodes where they see clients in person
 * @param languages BCP 47 tags
 * @param places clients at a time; who occupies them is matching's to know
 * @param reducedFeePlaces of these, for people who can't pay the whole fee
 * @param prisonTravelKm how far they go to see somebody in prison, in kilometres
 * @param hourlyFee in pounds
 */
public record Practice(
    List<String> outcodes,
    List<Delivery> delivery,
    List<HelpKind> help,
    List<ClientGroup> worksWith,
    List<String> languages,
    List<Availability> availability,
    int places,
    int reducedFeePlaces,
    boolean acceptingNew,
    int prisonTravelKm,
    @Nullable BigDecimal hourlyFee) {

  public Practice {
    outcodes = List.copyOf(outcodes);
    delivery = List.copyOf(delivery);
    help = List.copyOf(help);
    worksWith = List.copyOf(worksWith);
    languages = List.copyOf(languages);
    availability = List.copyOf(availability);
  }

  /** The same, with no room for anybody new. */
  public Practice acceptingNobodyNew() {
    return new Practice(
        outcodes,
        delivery,
        help,
        worksWith,
        languages,
        availability,
        places,
        reducedFeePlaces,
        false,
        prisonTravelKm,
        hourlyFee);
  }
}
