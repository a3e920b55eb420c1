package org.stopso.matching.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.stopso.kit.transaction.TransientConflict;

/**
 * One collection whose documents carry a version: a change is stored only on top of what it was
 * made from, otherwise its transaction is done again.
 */
final class Shelf<D> {

  private final MongoOperations store;
  private final Class<D> type;
  private final String collection;

  Shelf(MongoOperations store, Class<D> type, String collection) {
    this.store = store;
    this.type = type;
    this.collection = collection;
  }

  Optional<D> find(String id) {
    return Optional.ofNullable(store.findById(id, type, collection));
  }

  List<D> find(Query query) {
    return store.find(query, type, collection);
  }

  /** Stores {@code changed}, made from the document with version {@code from}; 0: there is none. */
  void put(String id, D changed, long from) {
    if (from == 0) {
      insert(changed);
      return;
    }
    Query unchanged = query(where("_id").is(id).and("version").is(from));
    if (store.replace(unchanged, changed, collection).getMatchedCount() == 0) {
      throw new TransientConflict(collection, new OptimisticLockingFailureException(id));
    }
  }

  private void insert(D fresh) {
    try {
      store.insert(fresh, collection);
    } catch (DuplicateKeyException e) {
      throw new TransientConflict(collection, e);
    }
  }
}
