package org.stopso.local.mongo.source;

import de.flapdoodle.embed.mongo.distribution.Version;
import de.flapdoodle.embed.mongo.transitions.Mongod;
import de.flapdoodle.embed.process.archives.ExtractedFileSet;
import de.flapdoodle.reverse.StateID;
import de.flapdoodle.reverse.TransitionWalker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** MongoDB's own download for this system, fetched with a library that knows them all. */
public final class MongoDownload implements MongoSource {
  private static final URI DOWNLOADS = URI.create("https://fastdl.mongodb.org/");
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final long DEADLINE_MINUTES = 5;

  private final MongodCache cache;
  private final URI downloads;

  /** Keeps what it fetches in {@code cache}. */
  public MongoDownload(MongodCache cache) {
    this(cache, DOWNLOADS);
  }

  MongoDownload(MongodCache cache, URI downloads) {
    this.cache = cache;
    this.downloads = downloads;
  }

  @Override
  public String name() {
    return "MongoDB's download";
  }

  @Override
  public Answer look() {
    if (!reachable()) {
      return MongoSource.notHere("no connection to " + downloads + " within 5 s");
    }
    try {
      return MongodVersion.tried(cache.keep(fetched()));
    } catch (CompletionException | IOException failed) {
      return MongoSource.notHere(rootOf(failed));
    } catch (LinkageError noLibrary) {
      return MongoSource.notHere("the library for it is not on the class path");
    }
  }

  private boolean reachable() {
    HttpRequest request =
        HttpRequest.newBuilder(downloads)
            .timeout(CONNECTING)
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECTING).build()) {
      http.send(request, HttpResponse.BodyHandlers.discarding());
      return true;
    } catch (IOException offline) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Path fetched() {
    return CompletableFuture.supplyAsync(Library::fetch)
        .orTimeout(DEADLINE_MINUTES, TimeUnit.MINUTES)
        .join();
  }

  /** The innermost reason alone: the library's own text holds the whole environment. */
  private static String rootOf(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  /** All that touches the library, which is not on every class path. */
  private static final class Library {
    private Library() {}

    private static Path fetch() {
      try (TransitionWalker.ReachedState<ExtractedFileSet> files =
          Mongod.instance()
              .transitions(Version.Main.V8_0)
              .walker()
              .initState(StateID.of(ExtractedFileSet.class))) {
        return files.current().executable();
      }
    }
  }
}
