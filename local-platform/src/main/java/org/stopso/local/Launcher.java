package org.stopso.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.stopso.local.apps.Home;
import org.stopso.local.apps.NotBuilt;
import org.stopso.local.demo.DemoReferrals;
import org.stopso.local.demo.RegistryImport;
import org.stopso.local.files.WholeFile;
import org.stopso.local.logs.Console;
import org.stopso.local.logs.QuietLogs;
import org.stopso.local.mongo.MongoProvisioning;
import org.stopso.local.mongo.MongoStore;
import org.stopso.local.mongo.NoMongo;
import org.stopso.local.observe.Observer;
import org.stopso.local.platform.Leftovers;
import org.stopso.local.platform.Platform;
import org.stopso.local.platform.StateFolder;
import org.stopso.local.settings.CannotStart;
import org.stopso.local.settings.Options;
import org.stopso.local.settings.Port;
import org.stopso.local.settings.PortPlan;

/** Prepares what the topology needs, starts it, tells people about it, and stops it. */
final class Launcher {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Options options;
  private final Path home;
  private final Map<String, String> environment;
  private final Console console;

  private Launcher(Options options, Path home, Map<String, String> environment, Console console) {
    this.options = options;
    this.home = home;
    this.environment = environment;
    this.console = console;
  }

  static void main(String... arguments) {
    QuietLogs.ofEverything();
    Map<String, String> environment = System.getenv();
    Console console = Console.ofThisProcess(environment);
    Path home = Home.find(environment);
    try {
      Options options = Options.parse(home, arguments);
      if (options.help()) {
        console.say(Options.HELP);
        return;
      }
      new Launcher(options, home, environment, console).run();
    } catch (CannotStart | NoMongo | NotBuilt why) {
      console.say(String.valueOf(why.getMessage()));
      System.exit(1);
    } catch (IOException why) {
      console.say("The platform cannot start: " + why);
      System.exit(1);
    }
  }

  private void run() throws IOException {
    long since = System.nanoTime();
    StateFolder state = StateFolder.take(options.state());
    new Leftovers(state, console).end();
    PortPlan ports = new PortPlan(options.portsFrom(), environment);
    MongoStore mongo =
        new MongoStore(
            MongoProvisioning.from(environment, console::say).find(),
            state.at("mongo"),
            ports.of(Port.MONGO));
    ports.check(LocalPlatform.portsNeeded(mongo, options.observe()));
    prepare(state, mongo);
    LocalPlatform topology = new LocalPlatform(state, ports, environment, mongo, home);
    if (options.observe()) {
      observe(topology, new Observing(ports));
    }
    start(topology, state, new Announcement(ports, mongo, options.observe()), since);
  }

  private static void observe(LocalPlatform topology, Observing observing) throws IOException {
    Observer observer = observing.start();
    Runtime.getRuntime().addShutdownHook(new Thread(observer::close, "stop-observing"));
    topology.tell(observing.settings());
  }

  private void prepare(StateFolder state, MongoStore mongo) throws IOException {
    if (options.fresh()) {
      if (mongo.isSomebodyElses()) {
        throw new CannotStart("--fresh never empties a MongoDB that STOPSO_MONGODB_URI names.");
      }
      state.emptyData();
    }
    WholeFile.writePrivately(
        state.at("registry.json"), RegistryImport.asJson(LocalDate.now(Clock.system(LONDON))));
  }

  private void start(
      LocalPlatform topology, StateFolder state, Announcement announcement, long since)
      throws IOException {
    Platform platform = new Platform(state, console, announcement.forPrograms());
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, ended), "stop-all"));
    topology.compose(platform);
    platform.start(Math.max(3, Runtime.getRuntime().availableProcessors() + 1));
    announcement.forPeople((System.nanoTime() - since) / 1_000_000_000).forEach(console::say);
    if (options.demo()) {
      new DemoReferrals(announcement.gateway()).submit().forEach(console::say);
    }
    if (!"off".equals(environment.get("STOPSO_AOT"))) {
      new Rehearsals(topology.rehearsals(), state.log("rehearsals")).begin();
    }
    awaitTheEnd(ended);
  }

  private void stop(Platform platform, CountDownLatch ended) {
    console.say("Stopping.");
    platform.stop();
    console.say("Stopped.");
    ended.countDown();
  }

  private static void awaitTheEnd(CountDownLatch ended) {
    try {
      ended.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
