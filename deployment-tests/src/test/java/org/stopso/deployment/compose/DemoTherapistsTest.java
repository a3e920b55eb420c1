package org.stopso.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.deployment.Program;
import org.stopso.local.demo.RegistryImport;
import tools.jackson.databind.json.JsonMapper;

/** The demo therapists under Docker are those of the local platform. */
class DemoTherapistsTest {

  private static final LocalDate WRITTEN = LocalDate.of(2026, 1, 15);
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path folder;

  @Test
  void theTemplateIsWhatTheLocalPlatformImports() {
    String filled =
        ComposeFile.text("docker/demo/therapists.json")
            .replace("@SUPERVISED@", WRITTEN.minusDays(3).toString())
            .replace("@INSURED@", WRITTEN.plusMonths(10).toString());
    assertThat(JSON.readTree(filled)).isEqualTo(JSON.readTree(RegistryImport.asJson(WRITTEN)));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "the script runs in a Linux container")
  void theScriptPutsInTheDates() throws Exception {
    Path file = folder.resolve("therapists.json");
    Shell.Outcome outcome =
        Shell.run(
            Program.ROOT,
            "bash",
            "docker/demo/write-therapists",
            "docker/demo/therapists.json",
            file.toString());
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    assertThat(JSON.readTree(Files.readString(file)).at("/0/supervision/0/date").asString())
        .isIn(today.minusDays(3).toString(), today.minusDays(4).toString());
    assertThat(Files.readString(file)).doesNotContain("@SUPERVISED@", "@INSURED@");
  }
}
