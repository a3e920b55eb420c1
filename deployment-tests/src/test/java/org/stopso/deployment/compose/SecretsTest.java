package org.stopso.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.deployment.Program;
import org.stopso.kit.pepper.Pepper;

/**
 * The secrets under Docker: made by one script, all that are needed, and kept out of the history.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "docker/secrets is a shell script")
class SecretsTest {

  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(:[-?])?");
  private static final Pattern ASSIGNED = Pattern.compile("(?m)^#?([A-Z_]+)=");
  private static final Pattern SECRET = Pattern.compile("\\w*(PASSWORD|SECRET)");

  @TempDir Path folder;

  @BeforeEach
  void theScriptLiesInAnEmptyRepository() throws IOException {
    Files.createDirectories(folder.resolve("docker"));
    Files.copy(Program.ROOT.resolve("docker/secrets"), folder.resolve("docker/secrets"));
  }

  @Test
  void allThatComposeInsistsOnIsMade() throws Exception {
    assertThat(Shell.run(folder, "sh", "docker/secrets").exit()).isZero();
    Map<String, String> made = settings();
    assertThat(made.keySet()).containsAll(needed());
    assertThat(made.values()).doesNotHaveDuplicates().allMatch(secret -> secret.length() == 64);
  }

  @Test
  void theFilesAreOnesThatTheServicesCanRead() throws Exception {
    Shell.run(folder, "sh", "docker/secrets");
    Path secrets = folder.resolve(".secrets");
    String keyset = Files.readString(secrets.resolve("kek.json"));
    assertThat(TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()).size())
        .isEqualTo(1);
    assertThatCode(() -> Pepper.read(secrets.resolve("pepper"))).doesNotThrowAnyException();
    assertThat(Files.readString(secrets.resolve("mongo-key"))).matches("[A-Za-z0-9+/=]{6,1024}");
  }

  @Test
  void nobodyElseOnTheMachineReadsThem() throws Exception {
    Shell.run(folder, "sh", "docker/secrets");
    assertThat(permissions(".env")).isEqualTo("rw-------");
    assertThat(permissions(".secrets")).isEqualTo("rwx------");
    assertThat(permissions(".secrets/kek.json")).as("by any user in a container").endsWith("r--");
  }

  @Test
  void whatIsThereIsNeverOverwritten() throws Exception {
    Shell.run(folder, "sh", "docker/secrets", "--demo");
    String before = Files.readString(folder.resolve(".env"));
    assertThat(before).contains("COMPOSE_PROFILES=demo");
    assertThat(Shell.run(folder, "sh", "docker/secrets").exit()).isNotZero();
    assertThat(Files.readString(folder.resolve(".env"))).isEqualTo(before);
  }

  @Test
  void theExampleNamesEveryVariableThatComposeReads() {
    Set<String> named = new TreeSet<>();
    Matcher assigned = ASSIGNED.matcher(ComposeFile.text(".env.example"));
    while (assigned.find()) {
      named.add(assigned.group(1));
    }
    assertThat(named).containsAll(read());
    named.removeAll(read());
    assertThat(named)
        .as("the rest is passed on as it is, or is compose's own")
        .containsExactlyInAnyOrder(
            "COMPOSE_PROFILES",
            "KC_PROXY_HEADERS",
            "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
            "STOPSO_CHARITY_ADDRESS",
            "STOPSO_CHARITY_EMAIL",
            "STOPSO_CHARITY_NAME",
            "STOPSO_CHARITY_NUMBER",
            "STOPSO_CHARITY_PHONE",
            "STOPSO_LIMIT_CODES",
            "STOPSO_MAILS_AT_ONCE");
  }

  @Test
  void noSecretIsWrittenDown() {
    ComposeFile.read()
        .services()
        .forEach(
            (service, content) ->
                ComposeFile.environment(content)
                    .forEach(
                        (name, value) -> {
                          if (SECRET.matcher(name).matches()) {
                            assertThat(value).as(service + " " + name).startsWith("${");
                          }
                        }));
    assertThat(ComposeFile.text(".gitignore").lines()).contains(".env*", ".secrets*", "registry/*");
    assertThat(ComposeFile.text(".dockerignore").lines()).contains(".env*", ".secrets*");
  }

  private static Set<String> needed() {
    Set<String> needed = new TreeSet<>();
    Matcher variable = VARIABLE.matcher(ComposeFile.text("docker-compose.yml"));
    while (variable.find()) {
      if (!":-".equals(variable.group(2))) {
        needed.add(variable.group(1));
      }
    }
    return needed;
  }

  private static Set<String> read() {
    Set<String> read = new TreeSet<>();
    Matcher variable = VARIABLE.matcher(ComposeFile.text("docker-compose.yml"));
    while (variable.find()) {
      read.add(variable.group(1));
    }
    return read;
  }

  private Map<String, String> settings() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    Files.readAllLines(folder.resolve(".env")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("=", 2))
        .forEach(pair -> settings.put(pair[0], pair[1]));
    return settings;
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }
}
