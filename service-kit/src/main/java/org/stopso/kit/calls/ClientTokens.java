package org.stopso.kit.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Client-credentials tokens, one for each scope, kept until shortly before they expire. */
final class ClientTokens {

  private static final Duration MARGIN = Duration.ofSeconds(30);
  private static final Duration SHORTEST = Duration.ofSeconds(60);

  /** What the issuer's token endpoint answers. */
  record Token(
      @JsonProperty("access_token") String value,
      @JsonProperty("expires_in") @Nullable Long expiresInSeconds) {

    @Override
    public String toString() {
      return "•••";
    }
  }

  private record Kept(String value, Instant until) {}

  private static final class Slot {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Kept kept;
  }

  private final Map<String, Slot> byScope = new ConcurrentHashMap<>();
  private final RestClient issuer;
  private final Client client;
  private final Clock clock;
  private final JsonMapper json;

  /** Who this service is at the issuer. */
  record Client(String tokenEndpoint, String id, String secret) {

    @Override
    public String toString() {
      return id;
    }
  }

  ClientTokens(RestClient issuer, Client client, Clock clock, JsonMapper json) {
    this.issuer = issuer;
    this.client = client;
    this.clock = clock;
    this.json = json;
  }

  /** A token that allows {@code scope}. */
  String get(String scope) {
    Slot slot = byScope.computeIfAbsent(scope, any -> new Slot());
    Kept kept = slot.kept;
    if (kept != null && clock.instant().isBefore(kept.until)) {
      return kept.value;
    }
    slot.lock.lock();
    try {
      Kept newest = slot.kept;
      if (newest == null || !clock.instant().isBefore(newest.until)) {
        newest = fetch(scope);
        slot.kept = newest;
      }
      return newest.value;
    } finally {
      slot.lock.unlock();
    }
  }

  /** Drops what is kept: the other service did not take it. */
  void forget(String scope) {
    byScope.remove(scope);
  }

  private Kept fetch(String scope) {
    Instant asked = clock.instant();
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("scope", scope);
    byte[] answer =
        issuer
            .post()
            .uri(client.tokenEndpoint)
            .headers(headers -> headers.setBasicAuth(client.id, client.secret))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .accept(MediaType.APPLICATION_JSON)
            .body(form)
            .retrieve()
            .body(byte[].class);
    if (answer == null) {
      throw new IllegalStateException("the issuer answered nothing");
    }
    Token token = json.readValue(answer, Token.class);
    Long seconds = token.expiresInSeconds();
    Duration life = seconds == null ? SHORTEST : Duration.ofSeconds(seconds);
    return new Kept(token.value(), asked.plus(life).minus(MARGIN));
  }
}
