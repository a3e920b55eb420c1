package org.stopso.kit.held.queue;

import java.time.Instant;
import org.bson.Document;

/**
 * What is known of a held key.
 *
 * @param waiting how many records, the first included
 * @param state of the first
 * @param until when the first stops being tried because of something not heard of yet
 * @param attempts how often the first has been tried since it was held
 */
public record HeldQueue(
    HeldKey key,
    int waiting,
    HeldState state,
    String reason,
    Instant since,
    Instant until,
    int attempts) {

  public static HeldQueue of(Document stored) {
    return new HeldQueue(
        HeldKey.of(stored.get("_id", Document.class)),
        stored.getInteger("waiting"),
        HeldState.valueOf(stored.getString("state")),
        stored.getString("reason"),
        stored.getDate("since").toInstant(),
        stored.getDate("until").toInstant(),
        stored.getInteger("attempts"));
  }
}
