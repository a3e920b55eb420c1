package org.stopso.local.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.stopso.local.mongo.source.DockerImage;
import org.stopso.local.mongo.source.FoundMongo;
import org.stopso.local.mongo.source.GivenUri;
import org.stopso.local.mongo.source.InstalledMongod;
import org.stopso.local.mongo.source.MongoDownload;
import org.stopso.local.mongo.source.MongoSource;
import org.stopso.local.mongo.source.MongodCache;
import org.stopso.local.mongo.source.PythonWheel;

/** Tries each source in order and says in one line what it took. */
public final class MongoProvisioning {
  private final List<MongoSource> sources;
  private final Consumer<String> say;

  MongoProvisioning(List<MongoSource> sources, Consumer<String> say) {
    this.sources = sources;
    this.say = say;
  }

  /** All sources there are, configured by {@code environment}; {@code say} hears the one line. */
  public static MongoProvisioning from(Map<String, String> environment, Consumer<String> say) {
    MongodCache cache = new MongodCache(environment);
    return new MongoProvisioning(
        List.of(
            new GivenUri(environment),
            new InstalledMongod(environment),
            cache,
            new DockerImage(),
            new MongoDownload(cache),
            new PythonWheel(cache)),
        say);
  }

  /**
   * The first MongoDB that works.
   *
   * @throws NoMongo when there is none, or the one that was named does not answer
   */
  public FoundMongo find() {
    List<String> reasons = new ArrayList<>();
    for (MongoSource source : sources) {
      switch (look(source)) {
        case MongoSource.Answer.Found found -> {
          say.accept("MongoDB: " + words(found.mongo()) + ", from " + source.name());
          return found.mongo();
        }
        case MongoSource.Answer.NotHere none -> reasons.add(source.name() + ": " + none.why());
      }
    }
    throw new NoMongo(ShortestWay.onThisSystem(reasons));
  }

  private static MongoSource.Answer look(MongoSource source) {
    try {
      return source.look();
    } catch (GivenUri.NotAnswering named) {
      throw new NoMongo(String.valueOf(named.getMessage()));
    }
  }

  private static String words(FoundMongo mongo) {
    return switch (mongo) {
      case FoundMongo.Running running -> "one that runs already";
      case FoundMongo.Program program -> program.mongod() + " " + program.version();
      case FoundMongo.Image image -> "the image " + image.image();
    };
  }
}
