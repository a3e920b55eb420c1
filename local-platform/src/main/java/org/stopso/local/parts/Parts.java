package org.stopso.local.parts;

import java.io.IOException;

/** A store and a broker for the tests of one JVM. Each is started when it is asked for, once. */
public interface Parts {

  /** Starts a MongoDB replica set; its URI, without a database. */
  String startMongo() throws IOException;

  /** Starts a Kafka broker that makes no topic by use; its {@code host:port}. */
  String startKafka() throws IOException;

  /** Ends what was started, and returns when it is gone. */
  void stop();
}
