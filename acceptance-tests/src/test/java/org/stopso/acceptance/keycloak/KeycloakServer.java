package org.stopso.acceptance.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stopso.local.process.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Keycloak of this test's own, with our realm and the demo people, all in memory. */
final class KeycloakServer {

  private static final Path DISTRIBUTION = Path.of(System.getProperty("stopso.keycloak", ""));
  private static final Duration READY_WITHIN = Duration.ofMinutes(15);
  private static final Map<String, String> ADMINISTRATOR =
      Map.of("username", "admin", "password", "only-while-this-test-runs");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port = Ports.free();
  private @Nullable Process process;

  /** What the realm's file leaves open is in {@code environment}. */
  void start(Path realmFiles, Map<String, String> environment) throws IOException {
    Path imported = DISTRIBUTION.resolve("data").resolve("import");
    Files.createDirectories(imported);
    copy(realmFiles.resolve("stopso-realm.json"), imported.resolve("stopso-realm.json"));
    copy(realmFiles.resolve("demo-people.json"), imported.resolve("stopso-users-0.json"));
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            "bin/kc.sh",
            "start-dev",
            "--import-realm",
            "--db=dev-mem",
            "--cache=local",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=" + url());
    builder.directory(DISTRIBUTION.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR.get("username"));
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR.get("password"));
    builder.redirectErrorStream(true).redirectOutput(DISTRIBUTION.resolve("log").toFile());
    process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    awaitRealm();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.deleteIfExists(to);
    Files.copy(from, to);
  }

  int port() {
    return port;
  }

  private String url() {
    return "http://localhost:" + port;
  }

  /** The {@code iss} of its tokens. */
  String issuer() {
    return url() + "/realms/stopso";
  }

  /** An endpoint of the protocol, such as {@code token}. */
  String endpoint(String name) {
    return issuer() + "/protocol/openid-connect/" + name;
  }

  /** Somebody in the console presses <i>Sign out</i> for that person. */
  void signOut(String accountId) {
    administer("POST", "/users/" + accountId + "/logout", "{}");
  }

  /** Changes settings of the realm. */
  void change(String settings) {
    administer("PUT", "", settings);
  }

  private void administer(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/admin/realms/stopso" + path))
            .header("Authorization", "Bearer " + administratorsToken())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    int status = send(request).statusCode();
    if (status / 100 != 2) {
      throw new AssertionError(method + " " + path + ": " + status);
    }
  }

  private String administratorsToken() {
    Map<String, String> form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            "admin",
            "password",
            ADMINISTRATOR.get("password"));
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    JsonNode answer = JsonMapper.shared().readTree(send(request).body());
    return answer.get("access_token").asString();
  }

  private void awaitRealm() {
    HttpRequest realm = HttpRequest.newBuilder(URI.create(issuer())).build();
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (!isThere(realm)) {
      if (process == null || !process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Keycloak did not start: see " + DISTRIBUTION.resolve("log"));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
    }
  }

  private boolean isThere(HttpRequest realm) {
    try {
      return http.send(realm, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private void stop() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
