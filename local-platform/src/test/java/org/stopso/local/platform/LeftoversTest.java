package org.stopso.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.local.logs.Console;
import org.stopso.local.settings.CannotStart;

class LeftoversTest {
  @TempDir private Path folder;
  private StateFolder state;
  private Process leftOver;

  @BeforeEach
  void leaveOneOver() throws IOException {
    state = StateFolder.take(folder);
    leftOver = new ProcessBuilder("sh", "-c", "sleep 600; : forum@" + folder).start();
  }

  @AfterEach
  void end() {
    leftOver.descendants().forEach(ProcessHandle::destroyForcibly);
    leftOver.destroyForcibly();
    state.release();
  }

  @Test
  void aProcessOfAKilledRunIsEnded() throws IOException {
    new PidFile(state, "forum").write(leftOver.pid(), "forum@" + folder);
    new Leftovers(state, Console.ofThisProcess(Map.of())).end();
    assertThat(leftOver.isAlive()).isFalse();
    assertThat(state.pids()).isEmptyDirectory();
  }

  @Test
  void aProcessThatHasTheNumberNowButIsNotOursIsLeftAlone() throws IOException {
    new PidFile(state, "research").write(leftOver.pid(), "research@" + folder);
    new Leftovers(state, Console.ofThisProcess(Map.of())).end();
    assertThat(leftOver.isAlive()).isTrue();
    assertThat(state.pids()).isEmptyDirectory();
  }

  @Test
  void aFolderHasOneRunAtATime() {
    assertThatThrownBy(() -> StateFolder.take(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("runs already");
  }
}
