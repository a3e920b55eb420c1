package org.stopso.local.mongo.source;

/** One place where a MongoDB may be found. Looking never throws for "not here". */
public interface MongoSource {
  /** What people call this place. */
  String name();

  /**
   * Looks, within a deadline of its own.
   *
   * @throws GivenUri.NotAnswering when somebody named this MongoDB and it does not work; then
   *     nothing else may be tried
   */
  Answer look();

  /** What came of looking. */
  sealed interface Answer {
    /** Here is one. */
    record Found(FoundMongo mongo) implements Answer {}

    /** None here, and why in a few words. */
    record NotHere(String why) implements Answer {}
  }

  /** Short for an answer that found none. */
  static Answer notHere(String why) {
    return new Answer.NotHere(why);
  }
}
