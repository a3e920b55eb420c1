package org.stopso.local.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.stopso.local.mongo.source.FoundMongo;

/**
 * The command line that starts a found MongoDB as a replica set of one on the loopback interface.
 */
final class MongoCommand {
  private MongoCommand() {}

  static List<String> of(FoundMongo.Program program, Path data, int port) {
    return Stream.concat(
            Stream.of(
                program.mongod().toString(),
                "--dbpath",
                data.toString(),
                "--bind_ip",
                "127.0.0.1",
                "--port",
                String.valueOf(port)),
            settings())
        .toList();
  }

  /** The container runs as the owner of {@code data}, who must be able to delete it again. */
  static List<String> of(FoundMongo.Image image, Path data, int port) throws IOException {
    return Stream.concat(
            Stream.of(
                "docker",
                "run",
                "--rm",
                "--init",
                "--name",
                containerName(port),
                "--user",
                Files.getAttribute(data, "unix:uid") + ":" + Files.getAttribute(data, "unix:gid"),
                "--publish",
                "127.0.0.1:%d:%d".formatted(port, port),
                "--volume",
                data + ":/data/db",
                image.image(),
                "mongod",
                "--bind_ip_all",
                "--port",
                String.valueOf(port)),
            settings())
        .toList();
  }

  static String containerName(int port) {
    return "stopso-mongo-" + port;
  }

  private static Stream<String> settings() {
    return Stream.of(
        "--replSet",
        ReplicaSet.NAME,
        "--wiredTigerCacheSizeGB",
        "0.25",
        "--oplogSize",
        "128",
        "--setParameter",
        "transactionLifetimeLimitSeconds=5",
        "--quiet");
  }
}
