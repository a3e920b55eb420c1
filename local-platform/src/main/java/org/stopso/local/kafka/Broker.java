package org.stopso.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A broker that is its own controller. Its cluster id is fixed, so data written before a restart
 * belong to the same cluster after it. Topics are never made by accident: whoever needs one
 * declares it.
 */
public final class Broker implements AutoCloseable {
  static final String CLUSTER_ID = "c3RvcHNvLWxvY2FsLTAwMQ";
  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private Broker(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker on the loopback interface and returns when it takes requests.
   *
   * @param data its folder, made when absent
   * @param port where clients connect
   * @param controllerPort where it speaks with itself
   */
  public static Broker start(Path data, int port, int controllerPort) throws IOException {
    Files.createDirectories(data);
    format(data);
    Properties settings = BrokerSettings.of(NODE, data, port, controllerPort);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return new Broker(server, "127.0.0.1:" + port);
  }

  private static void format(Path data) throws IOException {
    Formatter formatter = new Formatter();
    formatter
        .setNodeId(NODE)
        .setClusterId(CLUSTER_ID)
        .addDirectory(data.toString())
        .setMetadataLogDirectory(Optional.of(data.toString()))
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .setIgnoreFormatted(true)
        .setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream(), true));
    try {
      formatter.run();
    } catch (IOException | RuntimeException refused) {
      throw refused;
    } catch (Exception refused) {
      throw new IOException("cannot prepare " + data + " for Kafka", refused);
    }
  }

  /** Where clients connect, as {@code host:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Returns when the broker has ended. */
  void awaitEnd() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
