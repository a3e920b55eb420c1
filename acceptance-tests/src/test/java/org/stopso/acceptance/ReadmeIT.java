package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/**
 * The lines of the README do what it says, as they stand; only the addresses are this platform's.
 */
class ReadmeIT {

  private static final Pattern LINES = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
  private static final int FEW = 10;

  private final RunningPlatform platform = Platform.running();

  @TempDir private Path folder;

  @Test
  void itsLinesLeadFromTheFormToTheCase() throws Exception {
    for (String needed : List.of("bash", "curl", "python3")) {
      assumeTrue(isThere(needed), needed + ", which the README asks for, is not on this machine");
    }
    String lines = lines();
    assertThat(lines.lines().count()).isLessThan(FEW);
    prepareFolder();
    Eventually.within("nobody else's mail is on its way", this::nothingIsOnItsWay);

    String said = paste(lines);

    JsonNode opened = Platform.JSON.readTree(said.substring(said.lastIndexOf("{\"caseId\"")));
    assertThat(opened.get("state").asString()).as(said).isEqualTo("OPEN");
    assertThat(opened.get("clients").get(0).get("name").asString())
        .isEqualTo(request().get("name").asString());
  }

  private static JsonNode request() throws IOException {
    return Platform.JSON.readTree(Files.readAllBytes(Path.of("../docs/request-for-help.json")));
  }

  private String lines() throws IOException {
    Matcher block = LINES.matcher(Files.readString(Path.of("../README.md")));
    assertThat(block.find()).as("a block of shell in the README").isTrue();
    String demoToken = platform.text("demoToken");
    String mailbox = platform.text("mailbox");
    return block
        .group(1)
        .replace("http://localhost:8080", platform.gateway().toString())
        .replace("http://localhost:9000", demoToken.replace("/demo/token", ""))
        .replace("http://localhost:8025", mailbox.replace("/api/messages", ""));
  }

  /** As the folder of a fresh clone, as far as the lines are concerned. */
  private void prepareFolder() throws IOException {
    Files.createDirectories(folder.resolve(".local"));
    Files.copy(
        platform.directory().resolve("platform.json"), folder.resolve(".local/platform.json"));
    Files.createDirectories(folder.resolve("docs"));
    Files.copy(
        Path.of("../docs/request-for-help.json"), folder.resolve("docs/request-for-help.json"));
  }

  /**
   * The lines take the first offer that is mailed from the second on in which they ask: another
   * story's would mislead them.
   */
  private boolean nothingIsOnItsWay() {
    Instant oneSecondAgo = Instant.now().minusSeconds(1);
    try (MongoClient store = MongoClients.create(platform.text("mongo"))) {
      long looking =
          store
              .getDatabase("referral")
              .getCollection("referrals")
              .countDocuments(Filters.eq("progress.state", "MATCHING"));
      List<String> offered =
          store
              .getDatabase("matching")
              .getCollection("offers")
              .find(Filters.eq("status", "OFFERED"))
              .map(offer -> offer.getString("_id"))
              .into(new ArrayList<>());
      List<Mailbox.Mail> mails = new Mailbox(platform).all();
      return looking == 0
          && mails.stream().allMatch(mail -> mail.at().isBefore(oneSecondAgo))
          && offered.stream()
              .allMatch(offer -> mails.stream().anyMatch(mail -> mail.says("/offers/" + offer)));
    }
  }

  private String paste(String lines) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process bash =
        new ProcessBuilder("bash", "-c", lines)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(bash.waitFor(2, TimeUnit.MINUTES)).as(Files.readString(said)).isTrue();
      assertThat(bash.exitValue()).as(Files.readString(said)).isZero();
      return Files.readString(said);
    } finally {
      bash.destroyForcibly();
    }
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
