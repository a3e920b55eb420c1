package org.stopso.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Path HOME = Path.of("/home");

  @Test
  void portsAreTheUsualOnesOrARowOrWhatASettingSays() {
    assertThat(new PortPlan(OptionalInt.empty(), Map.of()).of(Port.GATEWAY)).isEqualTo(8080);
    PortPlan row = new PortPlan(OptionalInt.of(21000), Map.of("STOPSO_KAFKA_PORT", "9999"));
    assertThat(row.of(Port.GATEWAY)).isEqualTo(21000);
    assertThat(row.of(Port.REFERRAL)).isEqualTo(21001);
    assertThat(row.of(Port.KAFKA)).isEqualTo(9999);
  }

  @Test
  void aPortThatIsNoNumberIsSaid() {
    assertThatThrownBy(() -> new PortPlan(OptionalInt.empty(), Map.of("STOPSO_SMTP_PORT", "post")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("STOPSO_SMTP_PORT");
  }

  @Test
  void aBusyPortIsNamedWithTheSettingThatMovesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String number = String.valueOf(taken.getLocalPort());
      PortPlan plan = new PortPlan(OptionalInt.empty(), Map.of("STOPSO_MAILBOX_PORT", number));
      assertThatThrownBy(() -> plan.check(List.of(Port.MAILBOX)))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(number)
          .hasMessageContaining("mailbox")
          .hasMessageContaining("STOPSO_MAILBOX_PORT=");
      assertThatCode(() -> plan.check(List.of())).doesNotThrowAnyException();
    }
  }

  @Test
  void optionsAreReadInAnyOrder() {
    Options options =
        Options.parse(
            HOME, "--demo", "--dir", "/elsewhere", "--observe", "--fresh", "--ports-from", "3000");
    assertThat(options.demo()).isTrue();
    assertThat(options.fresh()).isTrue();
    assertThat(options.observe()).isTrue();
    assertThat(options.state()).isEqualTo(Path.of("/elsewhere"));
    assertThat(options.portsFrom()).hasValue(3000);
    assertThat(Options.parse(HOME).observe()).isFalse();
    assertThat(Options.parse(HOME).state()).isEqualTo(Path.of("/home/.local"));
  }

  @Test
  void whatIsNoOptionIsRefusedWithHelp() {
    assertThatThrownBy(() -> Options.parse(HOME, "--frech"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--frech")
        .hasMessageContaining("--fresh");
    assertThatThrownBy(() -> Options.parse(HOME, "--dir")).isInstanceOf(CannotStart.class);
  }
}
