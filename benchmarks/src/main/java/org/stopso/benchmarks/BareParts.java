package org.stopso.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The yardstick's two processes, with the options that the platform's services run with. */
final class BareParts implements AutoCloseable {

  private static final String PACKAGE = "org.stopso.benchmarks.bare.";

  /** What the services run with. */
  static final List<String> OPTIONS =
      List.of(
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:TieredStopAtLevel=1");

  private final List<Process> processes = new ArrayList<>();
  private final URI gateway;

  BareParts(String mongo, int port) {
    start("BareIntake", 144, port + 1, "--mongo=" + mongo);
    start("BareGateway", 128, port, "--behind=http://127.0.0.1:" + (port + 1));
    gateway = URI.create("http://127.0.0.1:" + port);
  }

  URI gateway() {
    return gateway;
  }

  private void start(String main, int heapMegabytes, int port, String argument) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), PACKAGE + main));
    command.addAll(
        List.of(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--spring.threads.virtual.enabled=true",
            "--spring.config.name=bare",
            // as the platform's gateway: no connection is closed after a number of requests
            "--server.tomcat.max-keep-alive-requests=-1",
            "--spring.main.banner-mode=off",
            argument));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    builder.redirectOutput(Path.of("target", main + ".log").toFile());
    try {
      processes.add(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitPort(port);
  }

  private void awaitPort(int port) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!answers(port)) {
      if (System.nanoTime() > deadline || !processes.getLast().isAlive()) {
        close();
        throw new IllegalStateException("nothing answers on " + port + ": see target/*.log");
      }
      LockSupport.parkNanos(100_000_000L);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
  }
}
