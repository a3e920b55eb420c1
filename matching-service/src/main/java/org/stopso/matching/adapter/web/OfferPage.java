package org.stopso.matching.adapter.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.LondonDay;
import org.stopso.matching.domain.offer.Offer;

/** An offer with what its page says in words: dates as people in London write them. */
record OfferPage(OfferView view, String offered, String expires) {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK).withZone(LondonDay.ZONE);

  static OfferPage of(Offer offer) {
    return new OfferPage(
        OfferView.of(offer), inWords(offer.offeredAt()), inWords(offer.expiresAt()));
  }

  /** Whether it waits for an answer. */
  public boolean open() {
    return view.status().equals("OFFERED");
  }

  /** Whole kilometres, at least one; absent unless they would meet in person. */
  public @Nullable Long kilometres() {
    Double km = view.distanceKm();
    return km == null ? null : Math.max(1, Math.round(km));
  }

  private static String inWords(Instant instant) {
    return WORDS.format(instant);
  }
}
