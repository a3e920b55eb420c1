package org.stopso.deployment.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.deployment.Program;
import org.stopso.deployment.compose.Shell;

/**
 * What the scripts for backup and restore do in which order, with MongoDB's tools played by scripts
 * that only note how they were called; with the real ones see docs/operations/backup.md.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "they are bash scripts")
class BackupTest {

  @TempDir Path folder;
  private Path backups;
  private Path calls;

  @BeforeEach
  void toolsThatNoteWhatTheyAreAsked() throws IOException {
    backups = folder.resolve("backups");
    calls = folder.resolve("calls");
    tool(
        "mongosh",
        """
        case "$*" in
          *fsyncLock*) echo LOCK >> "$CALLS"; echo locked; read -r _; echo UNLOCK >> "$CALLS"; echo unlocked ;;
          *countDocuments*) printf "${RUNNING:-}" ;;
          *) echo "mongosh $STOPSO_NAMES" >> "$CALLS" ;;
        esac
        """);
    String database =
        """
        for argument; do
          case "$argument" in
            --archive=*) file=${argument#*=}; [ -n "$RESTORES" ] || echo dump > "$file" ;;
            --db=*|--collection=*|--nsInclude=*) what="$what ${argument#*=}" ;;
          esac
        done
        echo "${0##*/}$what" >> "$CALLS"
        """;
    tool("mongodump", "RESTORES= what=\n" + database);
    tool(
        "mongorestore",
        "RESTORES=yes what=\n" + database + "echo '3 document(s) restored successfully.' >&2\n");
  }

  @Test
  void dataAndKeysAreReadUnderOneLockAndLieApart() throws Exception {
    assertThat(run("backup", backups.toString()).exit()).isZero();
    List<String> called = Files.readAllLines(calls);
    assertThat(called).startsWith("LOCK", "mongodump referral").endsWith("UNLOCK");
    assertThat(called).contains("mongodump referral_keys").hasSize(14);
    assertThat(names("data")).containsExactlyElementsOf(names("keys")).hasSize(6);
  }

  @Test
  void keysAreKeptSevenDaysAndDataFourWeeks() throws Exception {
    for (int days : new int[] {5, 7, 27, 28}) {
      for (String kind : new String[] {"data", "keys", "ledger"}) {
        Path old = Files.createDirectories(backups.resolve(kind).resolve(days + "days"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
      }
    }
    assertThat(run("backup", backups.toString()).exit()).isZero();
    assertThat(backups.resolve("keys/5days")).exists();
    assertThat(backups.resolve("keys/7days")).doesNotExist();
    assertThat(backups.resolve("data/27days")).exists();
    assertThat(backups.resolve("data/28days")).doesNotExist();
    assertThat(backups.resolve("ledger/28days")).exists();
  }

  @Test
  void theLedgerAloneNeedsNoLock() throws Exception {
    assertThat(run("backup", "ledger", backups.toString()).exit()).isZero();
    assertThat(Files.readAllLines(calls))
        .contains("mongodump referral erasure_ledger")
        .doesNotContain("LOCK")
        .hasSize(6);
    assertThat(backups.resolve("keys")).doesNotExist();
  }

  @Test
  void nobodyElseOnTheMachineReadsThem() throws Exception {
    run("backup", backups.toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backups)))
        .isEqualTo("rwx------");
  }

  @Test
  void nothingIsRestoredUnderARunningService() throws Exception {
    Path from = aBackupOf("keys", "referral");
    Shell.Outcome outcome =
        run(Map.of("RUNNING", "referral\\n"), "restore", "keys", from.toString(), "referral");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output()).contains("the last 10 s: referral. Stop first");
    assertThat(calls).doesNotExist();
  }

  @Test
  void onlyWhatIsNamedIsRestored() throws Exception {
    Path from = aBackupOf("keys", "referral");
    Shell.Outcome outcome = run("restore", "keys", from.toString(), "referral");
    assertThat(outcome.output()).contains("keys of referral: 3 document(s) restored");
    assertThat(Files.readAllLines(calls))
        .containsExactly("mongosh referral", "mongorestore referral_keys.*");
  }

  @Test
  void aServiceThatIsNotInTheBackupIsNoticedBeforeAnythingIsLost() throws Exception {
    Path from = aBackupOf("data", "referral");
    assertThat(run("restore", "data", from.toString(), "referral", "matching").exit()).isEqualTo(2);
    assertThat(calls).doesNotExist();
  }

  private Path aBackupOf(String kind, String service) throws IOException {
    Path from = Files.createDirectories(backups.resolve(kind).resolve("2026-11-25T020000Z"));
    Files.writeString(from.resolve(service), "dump");
    return from;
  }

  private List<String> names(String kind) throws IOException {
    try (Stream<Path> files = Files.walk(backups.resolve(kind))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private Shell.Outcome run(String... words) throws Exception {
    return run(Map.of(), words);
  }

  private Shell.Outcome run(Map<String, String> more, String... words) throws Exception {
    String[] command = words.clone();
    command[0] = "docker/" + words[0];
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PATH",
                folder + ":" + System.getenv("PATH"),
                "CALLS",
                calls.toString(),
                "STOPSO_BACKUP_URI",
                "mongodb://localhost:1"));
    environment.putAll(more);
    return Shell.run(Program.ROOT, environment, command);
  }

  private void tool(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/usr/bin/env bash\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
