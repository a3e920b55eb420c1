package org.stopso.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.stopso.local.running.RunningPlatform;

/** Runs every row and writes {@code docs/benchmarks.md}, whatever the figures come out at. */
public final class Benchmarks {

  /** As long as the demo therapists have places for, at 50 a second. */
  private static final Duration MAIL_RUN = Duration.ofSeconds(11);

  private static final int FIRST_PORT = 19080;
  private static final int BARE_PORT = 19280;

  private Benchmarks() {}

  /** {@code project}: the folder that holds the modules. */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
    Duration each = Duration.ofSeconds(Integer.getInteger("stopso.benchmarks.seconds", 20));
    byte[] request = Files.readAllBytes(project.resolve("docs/request-for-help.json"));
    RunningPlatform platform =
        RunningPlatform.start(
            project,
            project.resolve("benchmarks/target/platform"),
            FIRST_PORT,
            Map.of("STOPSO_RATE_LIMITS", "off", "STOPSO_MAILBOX_KEEPS", "20000"));
    new Roomy(platform).makeRoom();
    List<String> mail = new OfferMailRow(platform, request).run(MAIL_RUN, MAIL_RUN);
    List<String> intake;
    try (BareParts bare = new BareParts(platform.text("mongo"), BARE_PORT)) {
      intake = new IntakeRow(platform.gateway(), bare.gateway(), request).run(each, each);
    }
    Files.writeString(project.resolve("docs/benchmarks.md"), report(intake, mail, each));
    System.exit(0);
  }

  private static String report(List<String> intake, List<String> mail, Duration each) {
    return """
    # Figures

    `./mvnw verify -Pbenchmarks`, %s, %s, %d processors, Java %s. Runs of %d s after a warm-up as long.
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
    """
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.MINUTES),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            each.toSeconds(),
            String.join("\n", intake),
            String.join("\n", mail));
  }
}
