package org.stopso.referral.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Particulars;

/** Referrals in the store. */
@Component
final class MongoReferrals implements Referrals {

  static final String COLLECTION = "referrals";
  private static final String STATE = "progress.state";
  private static final String SEALED = "sealed";
  private static final String REASONS = "reasons";
  private static final String MADE_OF = "clientsCode";

  private final MongoOperations store;
  private final SealedParticulars seals;

  MongoReferrals(MongoOperations store, SealedParticulars seals) {
    this.store = store;
    this.seals = seals;
  }

  @Override
  public void add(Referral referral, Particulars particulars) {
    Document document =
        ReferralBson.write(referral).append(SEALED, seals.seal(referral.id(), particulars));
    try {
      store.insert(document, COLLECTION);
    } catch (DuplicateKeyException e) {
      throw new ReferenceTaken(e);
    }
  }

  @Override
  public Optional<Referral> find(String id) {
    return one(query(where("_id").is(id)));
  }

  @Override
  public Optional<Referral> findByReference(String reference) {
    return one(query(where("reference").is(reference)));
  }

  @Override
  public Optional<Referral> findByCode(Collection<String> hashes) {
    return one(query(where("codes.hash").in(hashes)));
  }

  @Override
  public void save(Referral before, Referral after, @Nullable Personal<String> reason) {
    Update update =
        new Update()
            .set("progress", ProgressBson.write(after.progress()))
            .set("household", ReferralBson.household(after.household()));
    if (reason != null) {
      update.push(REASONS, seals.sealReason(after.id(), after.version(), reason));
    }
    change(query(unchanged(before)), update, before.id());
  }

  @Override
  public void keepCode(Referral before, Referral after, Personal<String> seed) {
    Update update =
        new Update()
            .set("codes", ReferralBson.codes(after))
            .set(MADE_OF, seals.sealCodeSeed(after.id(), seed));
    change(query(unchanged(before)), update, before.id());
  }

  @Override
  public void keepContact(Referral referral, Personal<Contact> contact) {
    Update update =
        Update.update(
            SEALED + "." + SealedParticulars.CONTACT, seals.sealContact(referral.id(), contact));
    change(query(unchanged(referral)), update, referral.id());
  }

  @Override
  public void erase(Referral before, Referral after) {
    requireOne(
        store
            .replace(query(unchanged(before)), ReferralBson.write(after), COLLECTION)
            .getMatchedCount(),
        before.id());
    seals.erase(before.id());
  }

  @Override
  public List<String> notErased(Collection<String> ids) {
    return ids(where("_id").in(ids).and(STATE).ne(Bson.word(State.ERASED)));
  }

  @Override
  public Set<String> held(Collection<String> ids) {
    return Set.copyOf(ids(where("_id").in(ids).and(STATE).is(Bson.word(State.HELD))));
  }

  /** Ids begin with the moment at which somebody asked. */
  @Override
  public List<Referral> awaitingPartner(@Nullable String after, int limit) {
    Criteria waiting = where(STATE).is(Bson.word(State.AWAITING_PARTNER));
    Query query = query(after == null ? waiting : waiting.and("_id").gt(after));
    return all(query.with(Sort.by("_id")).limit(limit));
  }

  private List<String> ids(Criteria wanted) {
    Query query = query(wanted);
    query.fields().include("_id");
    return store.find(query, Document.class, COLLECTION).stream()
        .map(document -> Bson.text(document, "_id"))
        .toList();
  }

  @Override
  public Optional<Personal<String>> codeSeed(String id) {
    Query query = query(where("_id").is(id));
    query.fields().include(MADE_OF);
    return Optional.ofNullable(store.findOne(query, Document.class, COLLECTION))
        .map(document -> document.get(MADE_OF, Document.class))
        .map(madeOf -> seals.openCodeSeed(id, madeOf));
  }

  @Override
  public Optional<Opened> open(String id) {
    Query query = query(where("_id").is(id));
    query.fields().include(SEALED, REASONS);
    return Optional.ofNullable(store.findOne(query, Document.class, COLLECTION))
        .filter(document -> document.containsKey(SEALED))
        .flatMap(document -> opened(id, document));
  }

  private void change(Query unchanged, Update update, String id) {
    requireOne(store.updateFirst(unchanged, update, COLLECTION).getMatchedCount(), id);
  }

  private static void requireOne(long matched, String id) {
    if (matched == 0) {
      throw new OptimisticLockingFailureException("changed meanwhile: " + id);
    }
  }

  private Optional<Opened> opened(String id, Document document) {
    try {
      return Optional.of(
          new Opened(seals.open(id, Bson.part(document, SEALED)), seals.openReasons(id, document)));
    } catch (SubjectErased e) {
      return Optional.empty();
    }
  }

  private Optional<Referral> one(Query query) {
    return all(query.limit(1)).stream().findFirst();
  }

  private List<Referral> all(Query query) {
    query.fields().exclude(SEALED, REASONS, MADE_OF);
    return store.find(query, Document.class, COLLECTION).stream().map(ReferralBson::read).toList();
  }

  private static Criteria unchanged(Referral before) {
    return where("_id")
        .is(before.id())
        .and("progress.version")
        .is(before.version())
        .and("progress.history")
        .size(before.progress().history().size());
  }
}
