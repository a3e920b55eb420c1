package org.stopso.matching.adapter.mongo;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.stopso.matching.application.changes.Feed;
import org.stopso.matching.domain.therapist.Population;

/**
 * Tells the index of every instance who occupies the places, whichever instance changed it: reads
 * all caseloads, then follows their change stream. When that breaks off, it starts over; the index
 * takes only what is newer than it knows.
 */
@Component
final class CaseloadFeed implements Feed, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CaseloadFeed.class);
  private static final Duration WAIT = Duration.ofMillis(500);

  private final MongoTemplate store;
  private final Population population;
  private volatile boolean caughtUp;
  private volatile @Nullable Thread reader;

  CaseloadFeed(MongoTemplate store, Population population) {
    this.store = store;
    this.population = population;
  }

  @Override
  public boolean caughtUp() {
    return caughtUp;
  }

  @Override
  public void start() {
    Thread following = Thread.ofVirtual().name("caseload-feed").unstarted(this::follow);
    // before it starts: it runs only while it finds itself here
    reader = following;
    following.start();
  }

  @Override
  public void stop() {
    Thread stopping = reader;
    reader = null;
    if (stopping != null) {
      stopping.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return reader != null;
  }

  private void follow() {
    while (isRunning()) {
      try {
        readAllAndFollow(store.getCollection(MongoCaseloads.COLLECTION));
      } catch (RuntimeException e) {
        pause(e);
      }
    }
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
      while (isRunning()) {
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

  private void pause(RuntimeException why) {
    if (isRunning()) {
      LOG.info("Following the caseloads again in a moment: {}", why.toString());
      try {
        Thread.sleep(WAIT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
