package org.stopso.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the reader sees what a service would see: the other tests lean on it. */
class SettingsTest {

  private final Settings matching = Program.MATCHING.settings();

  @ParameterizedTest
  @EnumSource
  void everyProgramIsToldWhereItsStoreIs(Program program) {
    assertThat(program.settings().neededAwayFromADesk())
        .contains(
            "STOPSO_MONGODB_URI", "STOPSO_ISSUER", "STOPSO_PUBLIC_URL", "STOPSO_CLIENT_SECRET");
  }

  @Test
  void whatHasAGoodDefaultNeedNotBeSet() {
    assertThat(matching.neededAwayFromADesk())
        .doesNotContain("STOPSO_OFFERS_OPEN_FOR", "STOPSO_DATABASE", "STOPSO_KEYS_MONGODB_URI");
  }

  @Test
  void variablesOfTheConfigurationAreKnown() {
    assertThat(matching.knows("STOPSO_OFFERS_OPEN_FOR")).isTrue();
    assertThat(matching.knows("STOPSO_KAFKA")).isTrue();
    assertThat(matching.knows("STOPSO_KAFKAA")).isFalse();
    assertThat(matching.knows("STOPSO_SMTP_HOST")).as("another service's").isFalse();
    assertThat(Program.GATEWAY.settings().knows("STOPSO_KAFKA")).isFalse();
  }

  @Test
  void propertiesOfTheConfigurationOfTheCodeAndOfSpringAreKnown() {
    assertThat(matching.knows("STOPSO_SERVICES_THERAPIST_URL")).isTrue();
    assertThat(Program.THERAPIST.settings().knows("STOPSO_REGISTRY_IMPORT")).isTrue();
    assertThat(matching.knows("STOPSO_REGISTRY_IMPORT")).isFalse();
    assertThat(matching.knows("SPRING_KAFKA_SSL_KEYSTORELOCATION")).isTrue();
    assertThat(matching.knows("LOGGING_LEVEL_ORG_STOPSO")).as("a key of a map").isTrue();
    assertThat(matching.knows("SPRING_KAFKA_SSL_KEYSTORELOKATION")).isFalse();
  }

  @Test
  void everyProgramHasAPortOfItsOwn() {
    assertThat(Program.values())
        .extracting(program -> program.settings().value("server.port", Map.of()))
        .containsExactly("8081", "8082", "8083", "8084", "8085", "8086", "8080");
  }

  @Test
  void valuesAreWhatTheProgramWouldSee() {
    assertThat(matching.value("server.port", Map.of())).isEqualTo("8082");
    assertThat(matching.value("server.port", Map.of("SERVER_PORT", "1"))).isEqualTo("1");
    assertThat(matching.value("management.endpoint.health.group.readiness.include", Map.of()))
        .as("the service's own document stands before the kit's")
        .isEqualTo("readinessState,caughtUp");
    assertThat(matching.value("stopso.issuer.keys", Map.of("STOPSO_ISSUER", "https://id")))
        .isEqualTo("https://id/oauth2/jwks");
  }

  @Test
  void placeholdersWithinDefaultsAreSeen() {
    assertThat(Placeholder.in("a${ONE:b${TWO:}}c${THREE}"))
        .containsExactly(
            new Placeholder("ONE", "b${TWO:}"),
            new Placeholder("TWO", ""),
            new Placeholder("THREE", null));
  }
}
