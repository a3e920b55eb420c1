package org.stopso.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.stopso.benchmarks.pages.PagesRow;
import org.stopso.local.running.RunningPlatform;

/** Runs every row and writes {@code docs/benchmarks.md}, whatever the figures come out at. */
public final class Benchmarks {

  /** As long as the demo therapists have places for, at 50 a second. */
  private static final Duration MAIL_RUN = Duration.ofSeconds(11);

  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final int WARM_UP_PER_SECOND = 15;
  private static final int FIRST_PORT = 19080;
  private static final int BARE_PORT = 19280;
  private static final int START_UP_PORT = 19480;

  private Benchmarks() {}

  /** {@code project}: the folder that holds the modules. */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
    Duration each = Duration.ofSeconds(Integer.getInteger("stopso.benchmarks.seconds", 8));
    Requests requests = Requests.in(project);
    RunningPlatform platform = start(project);
    new Roomy(platform).makeRoom();
    List<String> mail;
    List<String> intake;
    List<String> pages;
    try (Backlog backlog = new Backlog(platform.text("mongo"))) {
      OfferMails mails = new OfferMails(platform, backlog);
      mails.after(requests::fromAnywhere, WARM_UP_PER_SECOND, WARM_UP);
      mail = new OfferMailRow(mails, requests).run(MAIL_RUN);
      try (BareParts bare = new BareParts(platform.text("mongo"), BARE_PORT)) {
        intake = new IntakeRow(platform.gateway(), bare.gateway(), requests, backlog).run(each);
      }
      pages = new PagesRow(platform.gateway()).run();
    }
    Files.writeString(project.resolve("docs/benchmarks.md"), report(intake, mail, pages, each));
    platform.stop();
    DecisionRow.addTo(project.resolve("docs/benchmarks.md"));
    new StartUpRow(project, project.resolve("benchmarks/target/start-up"), START_UP_PORT)
        .addTo(project.resolve("docs/benchmarks.md"));
    System.exit(0);
  }

  /** Without start-up caches: they are made beside the running platform, and would cost it time. */
  private static RunningPlatform start(Path project) {
    return RunningPlatform.start(
        project,
        project.resolve("benchmarks/target/platform"),
        FIRST_PORT,
        Map.of("STOPSO_AOT", "off", "STOPSO_RATE_LIMITS", "off", "STOPSO_MAILBOX_KEEPS", "3000"));
  }

  private static String report(
      List<String> intake, List<String> mail, List<String> pages, Duration each) {
    return """
    # Figures

    `./mvnw verify -Pbenchmarks`, %s, %s, %d processors, Java %s. Rounds of %d s, after a minute of warm-up;
    the mails' rows were repeated until two runs agreed. Requests come from outcodes all over the UK (seed %d). Between
    rows the platform has finished what it was given: outboxes empty, every need matched, every mail sent.
    Everything runs on this one machine: the platform with its broker and store, the yardstick, and what makes
    the load. *Bare* is the yardstick in the same run: the same validation and one majority-journaled insert
    behind the gateway's framework without filters. Nothing here fails a build; a bar that is missed says so.

    ## Intake through the gateway, the whole platform running behind it

    | what | platform | bare | ratio | bar | |
    | --- | --- | --- | --- | --- | --- |
    %s

    ## From submit to the offer's mail accepted by SMTP, at 50 submissions a second

    | what | platform | bare | ratio | bar | |
    | --- | --- | --- | --- | --- | --- |
    %s

    ## The pages of the longest way through Request Help

    | what | platform | bare | ratio | bar | |
    | --- | --- | --- | --- | --- | --- |
    %s
    """
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.MINUTES),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            each.toSeconds(),
            Requests.SEED,
            String.join("\n", intake),
            String.join("\n", mail),
            String.join("\n", pages));
  }
}
