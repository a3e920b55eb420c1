package org.stopso.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The broker's settings: production's semantics (acknowledged means stored, topics are declared) in
 * a size that fits beside everything else on a laptop.
 */
final class BrokerSettings {
  static final String CONTROLLER = "CONTROLLER";

  /** A node that was killed is believed gone, and may come back, after two seconds. */
  private static final Map<String, String> QUICK_RESTART =
      Map.of(
          "broker.session.timeout.ms", "2000",
          "broker.heartbeat.interval.ms", "500",
          "group.initial.rebalance.delay.ms", "0",
          "controller.quorum.election.timeout.ms", "500",
          "controller.quorum.election.backoff.max.ms", "200");

  private static final Map<String, String> ONE_NODE =
      Map.of(
          "default.replication.factor", "1",
          "offsets.topic.replication.factor", "1",
          "offsets.topic.num.partitions", "4",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "transaction.state.log.num.partitions", "4",
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1",
          "share.coordinator.state.topic.num.partitions", "1");

  private static final Map<String, String> SMALL =
      Map.of(
          "num.network.threads", "2",
          "num.io.threads", "3",
          "background.threads", "2",
          "num.recovery.threads.per.data.dir", "2",
          "log.cleaner.threads", "1",
          "log.cleaner.dedupe.buffer.size", "4194304",
          "log.cleaner.io.buffer.size", "262144",
          "log.index.size.max.bytes", "1048576",
          "log.segment.bytes", "67108864");

  private BrokerSettings() {}

  static Properties of(int node, Path data, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.putAll(QUICK_RESTART);
    settings.putAll(ONE_NODE);
    settings.putAll(SMALL);
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", String.valueOf(node));
    settings.put("log.dirs", data.toString());
    settings.put(
        "listeners", plaintext(port) + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", plaintext(port));
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("controller.quorum.voters", node + "@127.0.0.1:" + controllerPort);
    settings.put("auto.create.topics.enable", "false");
    return settings;
  }

  private static String plaintext(int port) {
    return "PLAINTEXT://127.0.0.1:" + port;
  }
}
