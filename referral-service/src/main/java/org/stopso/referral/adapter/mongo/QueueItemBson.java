package org.stopso.referral.adapter.mongo;

import org.bson.Document;
import org.stopso.referral.domain.queue.QueueItem;

/** An item of the queue as it is stored. */
final class QueueItemBson {

  private QueueItemBson() {}

  static Document write(QueueItem item) {
    Document document =
        new Document("_id", item.itemId())
            .append("kind", Bson.word(item.kind()))
            .append("urgent", item.urgent())
            .append("dueBy", Bson.date(item.dueBy()))
            .append("referralId", item.referralId())
            .append("reference", item.reference())
            .append("since", Bson.date(item.since()))
            .append("done", item.done())
            .append("version", item.version())
            .append("changedBy", item.changedBy())
            .append("changedAt", Bson.date(item.changedAt()));
    Bson.put(document, "takenBy", item.takenBy());
    return document;
  }

  static QueueItem read(Document document) {
    return new QueueItem(
        Bson.text(document, "_id"),
        Bson.required(document, "kind", QueueItem.Kind.class),
        document.getBoolean("urgent", false),
        Bson.instant(document, "dueBy"),
        Bson.text(document, "referralId"),
        Bson.text(document, "reference"),
        Bson.instant(document, "since"),
        document.getString("takenBy"),
        document.getBoolean("done", false),
        Bson.number(document, "version"),
        Bson.text(document, "changedBy"),
        Bson.instant(document, "changedAt"));
  }
}
