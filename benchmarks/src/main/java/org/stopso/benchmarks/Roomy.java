package org.stopso.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives the demo therapists room for as many clients as a benchmark brings. */
final class Roomy {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int PLACES = 100;

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningPlatform platform;

  Roomy(RunningPlatform platform) {
    this.platform = platform;
  }

  void makeRoom() {
    platform.accounts("THERAPIST").forEach(this::makeRoom);
  }

  private void makeRoom(RunningPlatform.Account therapist) {
    String bearer = bearer(therapist);
    JsonNode profile = get("/api/me/profile", bearer);
    ObjectNode practice = (ObjectNode) profile.get("practice").deepCopy();
    practice.put("places", PLACES).put("version", profile.get("version").asLong());
    send(
        to("/api/me/practice")
            .header("Authorization", bearer)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(practice)))
            .build());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(platform.gateway().resolve(path));
  }

  /** What {@code account} sends as {@code Authorization}. */
  String bearer(RunningPlatform.Account account) {
    return "Bearer " + token(account);
  }

  JsonNode get(String path, String bearer) {
    return send(to(path).header("Authorization", bearer).GET().build());
  }

  JsonNode post(String path, String bearer, Map<String, Object> body) {
    return send(
        to(path)
            .header("Authorization", bearer)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private String token(RunningPlatform.Account account) {
    String basic = account.username() + ":" + account.password();
    return send(HttpRequest.newBuilder(URI.create(platform.text("demoToken")))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build())
        .get("access_token")
        .asString();
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
