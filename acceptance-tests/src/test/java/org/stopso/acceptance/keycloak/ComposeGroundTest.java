package org.stopso.acceptance.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stopso.local.docker.DockerEngine;

/** What a machine needs before compose is tried on it. */
class ComposeGroundTest {

  private final ComposeGround ground = new ComposeGround(Path.of(".."), new DockerEngine());

  @Test
  void basesAndWhatTheStoryStandsOnMustBeThere() throws Exception {
    assertThat(ground.images())
        .allMatch(image -> image.matches("[a-z./-]+:v?\\d[\\w.-]*"))
        .anyMatch(image -> image.matches("eclipse-temurin:25\\S+-jdk-noble"))
        .anyMatch(image -> image.matches("eclipse-temurin:25\\S+-jre-noble"))
        .anyMatch(image -> image.startsWith("mongo:"))
        .anyMatch(image -> image.startsWith("quay.io/keycloak/keycloak:"))
        .noneMatch(image -> image.contains("stopso/") || image.startsWith("grafana/"));
  }
}
