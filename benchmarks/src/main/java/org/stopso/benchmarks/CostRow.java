package org.stopso.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.stopso.benchmarks.cost.Meter;
import org.stopso.benchmarks.cost.Usage;
import org.stopso.benchmarks.load.Load;
import org.stopso.local.running.RunningPlatform;

/**
 * What 1,000 requests for help cost, at a pace that the platform keeps up with: the figures that
 * {@code docs/scaling.md} reckons with. What the platform uses at rest is measured first and taken
 * off; it is printed apart.
 */
final class CostRow {

  private static final int REQUESTS = 1_000;
  private static final Duration WARM_UP = Duration.ofSeconds(90);
  private static final Duration REST = Duration.ofSeconds(30);

  private final RunningPlatform platform;
  private final Requests requests;
  private final Backlog backlog;
  private final Meter meter;
  private final List<String> rows = new ArrayList<>();

  private CostRow(RunningPlatform platform, Requests requests, Backlog backlog) {
    this.platform = platform;
    this.requests = requests;
    this.backlog = backlog;
    this.meter = new Meter(platform, backlog.store());
  }

  private List<String> run(int perSecond) {
    new OfferMails(platform, backlog).after(requests::fromAnywhere, perSecond, WARM_UP);
    Usage before = meter.read();
    LockSupport.parkNanos(REST.toNanos());
    Usage rest = meter.read().since(before);
    addAtRest(rest);
    DemoTherapists therapists = new DemoTherapists(platform);
    measure("asked, matched, offered, both mails sent", rest, () -> ask(perSecond));
    measure("accepted by a therapist", rest, therapists::acceptAll);
    measure("a session logged", rest, therapists::logSessions);
    return rows;
  }

  private int ask(int perSecond) {
    int failures =
        new Load(platform.gateway().resolve("/api/referrals"), requests::fromAnywhere)
            .atRate(perSecond, Duration.ofSeconds(REQUESTS / perSecond), sent -> {})
            .failures();
    return REQUESTS / perSecond * perSecond - failures;
  }

  private void measure(String what, Usage rest, IntSupplier work) {
    Usage before = meter.read();
    int done = work.getAsInt();
    settle();
    Usage used = meter.read().since(before).without(rest);
    double scale = 1_000.0 / done;
    add("**%s**, %d in %.0f s".formatted(what, done, used.seconds()), Double.NaN);
    add("processor seconds, all programs", used.processors() * scale);
    used.processor().forEach((program, seconds) -> add("– " + program, seconds * scale));
    used.counts().forEach((count, number) -> add(count.words(), number * scale));
  }

  /** Until nothing waits; an acceptance is settled when nothing is announced any more. */
  private void settle() {
    backlog.drain();
    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
    backlog.drain();
  }

  private void addAtRest(Usage rest) {
    add("**at rest**, in one second", Double.NaN);
    add("processor seconds, all programs", rest.processors() / rest.seconds());
    add(
        Usage.Count.STORE_COMMANDS.words(),
        rest.counts().getOrDefault(Usage.Count.STORE_COMMANDS, 0.0) / rest.seconds());
  }

  private void add(String what, double figure) {
    rows.add(
        Double.isNaN(figure)
            ? "| %s | |".formatted(what)
            : String.format(
                Locale.ROOT, figure < 100 ? "| %s | %.2f |" : "| %s | %,.0f |", what, figure));
  }

  /**
   * {@code project}, and how many a second, 8 unless it is said: measures, prints the table. Needs
   * what {@code ./run} has built.
   */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
    int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    RunningPlatform platform = platform(project);
    new Roomy(platform).makeRoom();
    try (Backlog backlog = new Backlog(platform.text("mongo"))) {
      new CostRow(platform, Requests.in(project), backlog)
          .run(perSecond)
          .forEach(System.out::println);
    }
    platform.stop();
    System.exit(0);
  }

  /** One that runs already, without limits of rates, where {@code stopso.platform} names it. */
  private static RunningPlatform platform(Path project) {
    String running = System.getProperty("stopso.platform");
    return running != null
        ? RunningPlatform.at(Path.of(running))
        : RunningPlatform.start(
            project,
            project.resolve("benchmarks/target/cost"),
            Integer.getInteger("stopso.benchmarks.port", 19680),
            Map.of("STOPSO_AOT", "off", "STOPSO_RATE_LIMITS", "off"));
  }
}
