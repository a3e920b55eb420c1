package org.stopso.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.local.RealParts;

class PartsSourceTest {

  @TempDir private Path folder;

  private static PartsSource chosen(String value) {
    Properties settings = new Properties();
    settings.setProperty(PartsSource.SETTING, value);
    return PartsSource.chosenIn(settings);
  }

  @Test
  void theSettingChangesWhereThePartsComeFrom() {
    assertThat(chosen("own").in(folder)).isInstanceOf(OwnParts.class);
    assertThat(chosen("containers").in(folder)).isInstanceOf(ContainerParts.class);
    assertThatThrownBy(() -> chosen("clouds")).hasMessageContaining("CLOUDS");
  }

  @Test
  void withoutItTheyAreTheMachinesOwn() {
    assertThat(PartsSource.chosenIn(new Properties())).isEqualTo(PartsSource.OWN);
    assertThat(RealParts.source()).isEqualTo(PartsSource.chosenIn(System.getProperties()));
  }
}
