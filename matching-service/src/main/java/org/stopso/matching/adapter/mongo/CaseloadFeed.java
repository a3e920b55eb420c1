package org.stopso.matching.adapter.mongo;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.stopso.kit.startup.Follower;
import org.stopso.matching.application.changes.Feed;
import org.stopso.matching.domain.therapist.Population;

/**
 * Tells the index of every instance who occupies the places, whichever instance changed it: reads
 * all caseloads, then follows their change stream. When that breaks off, it starts over; the index
 * takes only what is newer than it knows.
 */
@Component
final class CaseloadFeed extends Follower implements Feed {

  private static final Duration WAIT = Duration.ofMillis(500);

  private final MongoTemplate store;
  private final Population population;
  private volatile boolean caughtUp;

  CaseloadFeed(MongoTemplate store, Population population) {
    super("caseload-feed", WAIT);
    this.store = store;
    this.population = population;
  }

  @Override
  public boolean caughtUp() {
    return caughtUp;
  }

  @Override
  protected void follow() {
    readAllAndFollow(store.getCollection(MongoCaseloads.COLLECTION));
  }

  private void readAllAndFollow(MongoCollection<Document> caseloads) {
    try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes =
        caseloads
            .watch()
            .fullDocument(FullDocument.UPDATE_LOOKUP)
            .maxAwaitTime(WAIT.toMillis(), TimeUnit.MILLISECONDS)
            .cursor()) {
      caseloads.find().forEach(this::tell);
      caughtUp = true;
      while (goesOn()) {
        ChangeStreamDocument<Document> change = changes.tryNext();
        if (change != null && change.getFullDocument() != null) {
          tell(change.getFullDocument());
        }
      }
    }
  }

  private void tell(Document caseload) {
    population.put(store.getConverter().read(CaseloadDocument.class, caseload).caseload());
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
