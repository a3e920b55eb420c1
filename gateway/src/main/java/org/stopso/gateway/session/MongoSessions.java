package org.stopso.gateway.session;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.SessionRepository;

/**
 * Sessions in MongoDB. A session that was ended never comes back: what a request still under way
 * writes is only set on what is there, and an id change only moves what it could remove.
 */
final class MongoSessions implements SessionRepository<StoredSession>, EndsWith.Sessions {
  private static final Logger log = LoggerFactory.getLogger(MongoSessions.class);
  private static final String ATTRIBUTES = "attributes";
  private static final String CREATED = "createdAt";
  private static final String SEEN = "seenAt";
  private static final String ENDS = "endsAt";
  private static final String ENDS_WITH = "endsWith";

  private final MongoCollection<Document> sessions;
  private final SessionSettings settings;
  private final Clock clock;
  private volatile boolean indexed;

  MongoSessions(MongoCollection<Document> sessions, SessionSettings settings, Clock clock) {
    this.sessions = sessions;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public StoredSession createSession() {
    return StoredSession.fresh(clock.instant(), settings.idle());
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    Document found = sessions.find(eq(SessionIds.hashOf(id))).first();
    if (found == null) {
      return null;
    }
    if (clock.instant().isBefore(found.getDate(ENDS).toInstant())) {
      try {
        return open(id, found);
      } catch (Attributes.Unreadable signedOut) {
        log.warn("a session could not be read and was ended: {}", signedOut.reason());
      }
    }
    deleteById(id);
    return null;
  }

  private StoredSession open(String id, Document found) throws Attributes.Unreadable {
    return StoredSession.read(
        id,
        new Attributes(id).read(found.get(ATTRIBUTES, new Document())),
        found.getDate(CREATED).toInstant(),
        found.getDate(SEEN).toInstant(),
        settings.idle());
  }

  @Override
  public void save(StoredSession session) {
    String storedId = session.storedId();
    if (storedId == null) {
      insert(session);
    } else if (!storedId.equals(session.getId())) {
      move(storedId, session);
    } else {
      update(session);
    }
    session.stored();
  }

  private void move(String from, StoredSession session) {
    if (sessions.deleteOne(eq(SessionIds.hashOf(from))).getDeletedCount() == 1) {
      insert(session);
    }
  }

  private void insert(StoredSession session) {
    createIndexOnce();
    Attributes sealed = new Attributes(session.getId());
    Document attributes = new Document();
    for (String name : session.getAttributeNames()) {
      attributes.put(Attributes.field(name), sealed.write(session.getRequiredAttribute(name)));
    }
    sessions.insertOne(
        new Document("_id", SessionIds.hashOf(session.getId()))
            .append(CREATED, Date.from(session.getCreationTime()))
            .append(SEEN, Date.from(session.getLastAccessedTime()))
            .append(ENDS, Date.from(endOf(session)))
            .append(ENDS_WITH, marksOf(session))
            .append(ATTRIBUTES, attributes));
  }

  private void update(StoredSession session) {
    Attributes sealed = new Attributes(session.getId());
    List<Bson> changes = new ArrayList<>();
    for (String name : session.changed()) {
      String field = ATTRIBUTES + "." + Attributes.field(name);
      Object value = session.getAttribute(name);
      changes.add(value == null ? Updates.unset(field) : Updates.set(field, sealed.write(value)));
    }
    if (session.changed().contains(EndsWith.ATTRIBUTE)) {
      changes.add(Updates.set(ENDS_WITH, marksOf(session)));
    }
    if (!changes.isEmpty() || session.unnoted().compareTo(settings.touchEvery()) >= 0) {
      changes.add(Updates.set(SEEN, Date.from(session.getLastAccessedTime())));
      changes.add(Updates.set(ENDS, Date.from(endOf(session))));
      sessions.updateOne(eq(SessionIds.hashOf(session.getId())), Updates.combine(changes));
    }
  }

  private static List<String> marksOf(StoredSession session) {
    return session.getAttribute(EndsWith.ATTRIBUTE) instanceof EndsWith with
        ? with.marks()
        : List.of();
  }

  private Instant endOf(StoredSession session) {
    Instant idle = session.getLastAccessedTime().plus(settings.idle());
    Instant absolute = session.getCreationTime().plus(settings.absolute());
    return idle.isBefore(absolute) ? idle : absolute;
  }

  @Override
  public void deleteById(String id) {
    sessions.deleteOne(eq(SessionIds.hashOf(id)));
  }

  @Override
  public void endAll(String mark) {
    sessions.deleteMany(eq(ENDS_WITH, mark));
  }

  private void createIndexOnce() {
    if (!indexed) {
      sessions.createIndex(
          Indexes.ascending(ENDS), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
      sessions.createIndex(Indexes.ascending(ENDS_WITH));
      indexed = true;
    }
  }
}
