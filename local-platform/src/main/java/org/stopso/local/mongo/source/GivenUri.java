package org.stopso.local.mongo.source;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The one that {@value #SETTING} names. When it does not answer nothing else is tried. */
public final class GivenUri implements MongoSource {
  static final String SETTING = "STOPSO_MONGODB_URI";
  private static final int SECONDS = 5;

  private final @Nullable String uri;
  private final int seconds;

  /** Reads the setting from {@code environment}. */
  public GivenUri(Map<String, String> environment) {
    this(environment.get(SETTING), SECONDS);
  }

  GivenUri(@Nullable String uri, int seconds) {
    this.uri = uri;
    this.seconds = seconds;
  }

  @Override
  public String name() {
    return SETTING;
  }

  @Override
  public Answer look() {
    if (uri == null || uri.isBlank()) {
      return MongoSource.notHere("not set");
    }
    ask(uri);
    return new Answer.Found(new FoundMongo.Running(uri));
  }

  private void ask(String uri) {
    try (MongoClient client = MongoClients.create(settings(uri))) {
      Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
      if (!hello.containsKey("setName")) {
        throw new NotAnswering(SETTING + " names a MongoDB that is no replica set");
      }
    } catch (MongoException | IllegalArgumentException silent) {
      throw new NotAnswering(
          "%s is set, and no MongoDB answers there within %d s".formatted(SETTING, seconds));
    }
  }

  private MongoClientSettings settings(String uri) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(uri))
        .applyToClusterSettings(c -> c.serverSelectionTimeout(seconds, TimeUnit.SECONDS))
        .applyToSocketSettings(s -> s.connectTimeout(seconds, TimeUnit.SECONDS))
        .build();
  }

  /** The MongoDB that was named does not work. Another one would not be what was asked for. */
  public static final class NotAnswering extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAnswering(String message) {
      super(message);
    }
  }
}
