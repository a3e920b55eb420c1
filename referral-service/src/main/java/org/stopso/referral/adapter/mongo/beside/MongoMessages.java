package org.stopso.referral.adapter.mongo.beside;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.correspondence.Messages;
import org.stopso.terms.Correspondent;
import org.stopso.terms.MessageAuthor;

/** Messages in the store, their words sealed. */
@Repository
class MongoMessages implements Messages {

  private static final Class<MessageDocument> STORED = MessageDocument.class;
  private static final String FIELD = "message";
  private static final Sort OLDEST_FIRST = Sort.by("at", "_id");

  private final MongoOperations store;
  private final Seals seals;

  MongoMessages(MongoOperations store, Seals seals) {
    this.store = store;
    this.seals = seals;
  }

  @Override
  public void add(Message message) {
    store.insert(
        new MessageDocument(
            message.id(),
            message.referralId(),
            message.correspondent(),
            message.author(),
            message.who(),
            seals.seal(message.referralId(), FIELD, message.text().open()),
            message.at(),
            message.readAt()));
  }

  @Override
  public List<Message> about(String referralId) {
    return read(referral(referralId));
  }

  @Override
  public List<Message> of(String referralId, Correspondent correspondent) {
    return read(referral(referralId).and("correspondent").is(correspondent));
  }

  @Override
  public int unread(String referralId, Correspondent correspondent) {
    return Math.toIntExact(store.count(query(unseen(referralId, correspondent)), STORED));
  }

  @Override
  public void markRead(String referralId, Correspondent correspondent, Instant at) {
    store.updateMulti(
        query(unseen(referralId, correspondent)), Update.update("readAt", at), STORED);
  }

  @Override
  public void forget(String referralId) {
    store.remove(query(referral(referralId)), STORED);
  }

  private static Criteria referral(String referralId) {
    return where("referralId").is(referralId);
  }

  private static Criteria unseen(String referralId, Correspondent correspondent) {
    return referral(referralId)
        .and("correspondent")
        .is(correspondent)
        .and("author")
        .is(MessageAuthor.COORDINATOR)
        .and("readAt")
        .is(null);
  }

  /** Nothing of somebody who was erased: a restored store may hold what no key opens any more. */
  private List<Message> read(Criteria which) {
    try {
      return store.find(query(which).with(OLDEST_FIRST), STORED).stream()
          .map(this::message)
          .toList();
    } catch (SubjectErased e) {
      return List.of();
    }
  }

  private Message message(MessageDocument stored) {
    return new Message(
        stored.id(),
        stored.referralId(),
        stored.correspondent(),
        stored.author(),
        stored.who(),
        Personal.of(seals.open(stored.referralId(), FIELD, stored.text())),
        stored.at(),
        stored.readAt());
  }
}
