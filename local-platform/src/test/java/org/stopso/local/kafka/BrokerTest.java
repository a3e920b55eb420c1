package org.stopso.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.local.logs.QuietLogs;
import org.stopso.local.process.Ports;

class BrokerTest {
  @TempDir private Path folder;

  @BeforeAll
  static void quiet() {
    QuietLogs.ofTheParts();
  }

  @Test
  void afterARestartItIsTheSameClusterWithTheSameTopics() throws Exception {
    int port = Ports.free();
    int controllerPort = Ports.free();
    try (Broker broker = Broker.start(folder, port, controllerPort);
        Admin admin = admin(broker)) {
      admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1))).all().get();
      assertThat(admin.describeCluster().clusterId().get()).isEqualTo(Broker.CLUSTER_ID);
    }
    try (Broker broker = Broker.start(folder, port, controllerPort);
        Admin admin = admin(broker)) {
      assertThat(admin.describeCluster().clusterId().get()).isEqualTo(Broker.CLUSTER_ID);
      assertThat(admin.listTopics().names().get()).contains("kept");
    }
  }

  private static Admin admin(Broker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }
}
