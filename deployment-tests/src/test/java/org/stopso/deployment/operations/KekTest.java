package org.stopso.deployment.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.deployment.Program;
import org.stopso.deployment.compose.Shell;

/** Changing the key-encryption key step by step; at no step is anything unreadable. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "docker/kek is a script")
class KekTest {

  private static final byte[] TEXT = "data key".getBytes(UTF_8);
  private static final byte[] SUBJECT = "referral:sam".getBytes(UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void theKeysetThatDockerSecretsMakes() throws Exception {
    assumeTrue(
        Shell.run(folder, "sh", "-c", "command -v python3").exit() == 0, "there is no python3");
    AeadConfig.register();
    Files.createDirectories(folder.resolve("docker"));
    for (String script : new String[] {"secrets", "kek"}) {
      Files.copy(
          Program.ROOT.resolve("docker").resolve(script), folder.resolve("docker").resolve(script));
    }
    Shell.run(folder, "sh", "docker/secrets");
    file = folder.resolve(".secrets/kek.json");
  }

  @Test
  void whoHasTheStepBeforeReadsWhatTheNextStepWraps() throws Exception {
    Aead old = key();
    assertThat(step("add")).contains("wraps and unwraps\n").contains("unwraps\n");
    Aead added = key();
    assertThat(unwrap(old, wrap(added))).isEqualTo(TEXT);
    step("use");
    Aead used = key();
    assertThat(unwrap(added, wrap(used))).isEqualTo(TEXT);
    assertThat(unwrap(used, wrap(added))).isEqualTo(TEXT);
    step("drop");
    Aead dropped = key();
    assertThat(unwrap(used, wrap(dropped))).isEqualTo(TEXT);
    assertThat(unwrap(dropped, wrap(used))).isEqualTo(TEXT);
    byte[] wrappedByOld = wrap(old);
    assertThatThrownBy(() -> unwrap(dropped, wrappedByOld))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void theFileIsAsPrivateAsItWas() throws Exception {
    step("add");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r--r--r--");
    assertThat(file.resolveSibling("kek.json.new")).doesNotExist();
  }

  @Test
  void whatIsNoStepChangesNothing() throws Exception {
    String before = Files.readString(file);
    assertThat(run("rotate").exit()).isNotZero();
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(step()).containsOnlyOnce("wraps and unwraps");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  private String step(String... step) throws Exception {
    Shell.Outcome outcome = run(step);
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    return outcome.output();
  }

  private Shell.Outcome run(String... step) throws Exception {
    return step.length == 0
        ? Shell.run(folder, "python3", "docker/kek", file.toString())
        : Shell.run(folder, "python3", "docker/kek", file.toString(), step[0]);
  }

  private Aead key() throws IOException, GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(file), InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static byte[] wrap(Aead key) throws GeneralSecurityException {
    return key.encrypt(TEXT, SUBJECT);
  }

  private static byte[] unwrap(Aead key, byte[] wrapped) throws GeneralSecurityException {
    return key.decrypt(wrapped, SUBJECT);
  }
}
