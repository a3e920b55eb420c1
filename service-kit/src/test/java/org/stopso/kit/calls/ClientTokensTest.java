package org.stopso.kit.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import org.stopso.kit.sample.SampleIssuer;
import tools.jackson.databind.json.JsonMapper;

class ClientTokensTest {

  private final SampleIssuer issuer = new SampleIssuer();
  private Instant now = Instant.parse("2026-03-01T09:00:00Z");
  private final ClientTokens tokens =
      new ClientTokens(
          RestClient.create(),
          new ClientTokens.Client(issuer.url() + "/token", "me", "secret"),
          new Movable(),
          JsonMapper.builder().build());

  @AfterEach
  void stop() {
    issuer.stop();
  }

  @Test
  void aTokenIsKeptUntilHalfAMinuteBeforeItExpires() {
    String first = tokens.get("a");
    now = now.plus(Duration.ofSeconds(269));
    assertThat(tokens.get("a")).isEqualTo(first);
    now = now.plusSeconds(1);
    assertThat(tokens.get("a")).isNotEqualTo(first);
  }

  @Test
  void manyAtOnceFetchOne() {
    Set<String> got = ConcurrentHashMap.newKeySet();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        many.execute(() -> got.add(tokens.get("a")));
      }
    }
    assertThat(got).hasSize(1);
    assertThat(issuer.given()).isEqualTo(1);
  }

  @Test
  void neitherTokenNorSecretIsPrinted() {
    assertThat(new ClientTokens.Token("canary", 1L)).hasToString("•••");
    assertThat(new ClientTokens.Client("x", "me", "canary")).hasToString("me");
  }

  private final class Movable extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
