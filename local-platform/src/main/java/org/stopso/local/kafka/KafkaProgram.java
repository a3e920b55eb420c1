package org.stopso.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stopso.local.files.Folders;
import org.stopso.local.logs.QuietLogs;
import org.stopso.local.process.Ports;

/** The broker in a JVM of its own: {@code KafkaProgram <folder> <port> <controller port>}. */
public final class KafkaProgram {
  /** With {@value} set to true it only starts in a temporary folder, and ends: a rehearsal. */
  public static final String REHEARSAL = "stopso.rehearsal";

  private KafkaProgram() {}

  /** Runs until it is told to end. */
  public static void main(String... arguments) throws IOException {
    QuietLogs.ofEverything();
    if (Boolean.getBoolean(REHEARSAL)) {
      rehearse();
      return;
    }
    Broker broker =
        Broker.start(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    System.out.println("Kafka takes requests at " + broker.bootstrapServers());
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
    broker.awaitEnd();
  }

  private static void rehearse() throws IOException {
    Path folder = Files.createTempDirectory("stopso-rehearsal");
    Broker.start(folder, Ports.free(), Ports.free()).close();
    Folders.delete(folder);
  }
}
