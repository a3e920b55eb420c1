package org.stopso.matching.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.Offers;

/** The offers. */
@Component
final class MongoOffers implements Offers {

  static final String COLLECTION = "offers";

  private final Shelf<OfferDocument> shelf;

  MongoOffers(MongoOperations store) {
    this.shelf = new Shelf<>(store, OfferDocument.class, COLLECTION);
  }

  @Override
  public Optional<Offer> find(String offerId) {
    return shelf.find(offerId).map(OfferDocument::offer);
  }

  @Override
  public void save(Offer offer) {
    shelf.put(offer.offerId(), OfferDocument.of(offer.stored()), offer.version());
  }

  @Override
  public List<Offer> of(String therapistId) {
    return shelf
        .find(
            query(where("therapistId").is(therapistId))
                .with(Sort.by(Sort.Direction.DESC, "offeredAt", "_id")))
        .stream()
        .map(OfferDocument::offer)
        .toList();
  }

  @Override
  public List<Offer> about(String referralId) {
    return shelf
        .find(
            query(where("referralIds").is(referralId))
                .with(Sort.by(Sort.Direction.DESC, "offeredAt", "_id")))
        .stream()
        .map(OfferDocument::offer)
        .toList();
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return shelf
        .find(
            query(where("status").is(OfferDocument.OPEN).and("expiresAt").lte(now))
                .with(Sort.by("expiresAt"))
                .limit(limit))
        .stream()
        .map(OfferDocument::id)
        .toList();
  }
}
