package org.stopso.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnhurriedTest {

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  @Test
  void aProgramIsThreeStepsNicerOnceItGivesWay() throws IOException {
    Child child = Child.start("sleeper", List.of("sleep", "600"), Map.of());
    try {
      int before = nicenessOf(child);
      Unhurried.make(child);
      assertThat(nicenessOf(child)).isEqualTo(Math.min(19, before + 3));
    } finally {
      child.askToEnd();
    }
  }

  private static int nicenessOf(Child child) {
    String said =
        Command.run(DEADLINE, List.of("ps", "-o", "ni=", "-p", String.valueOf(child.pid())))
            .output();
    return Integer.parseInt(said.strip());
  }
}
