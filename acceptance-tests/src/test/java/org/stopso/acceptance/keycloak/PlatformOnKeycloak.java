package org.stopso.acceptance.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.stopso.local.demo.RegistryImport;
import org.stopso.local.running.RunningPlatform;
import org.stopso.local.secrets.Secrets;
import org.stopso.local.settings.Port;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The platform as the local one starts it, but for its issuer. Started once for all stories. */
record PlatformOnKeycloak(KeycloakServer keycloak, RunningPlatform platform) {

  /** Whom the registry knows by email only. */
  static final String KNOWN_BY_EMAIL_ONLY = "therapist-bangor";

  private static final int FIRST_PORT = 28080;
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Path STATE = Path.of("target", "keycloak-platform").toAbsolutePath();

  /** What could not be started once is not tried again for each story. */
  private static final class Once {
    private static final PlatformOnKeycloak RUNNING = start();
  }

  static PlatformOnKeycloak running() {
    return Once.RUNNING;
  }

  private static PlatformOnKeycloak start() {
    try {
      return startBoth();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static PlatformOnKeycloak startBoth() throws IOException {
    KeycloakServer keycloak = new KeycloakServer();
    keycloak.start(HOME.resolve("keycloak"), realm());
    Path registry = Files.writeString(STATE.resolveSibling("therapists.json"), therapists());
    Map<String, String> environment = new HashMap<>();
    environment.put("STOPSO_RATE_LIMITS", "off");
    environment.put("STOPSO_ISSUER", keycloak.issuer());
    environment.put("STOPSO_ISSUER_AUTHORIZE", keycloak.endpoint("auth"));
    environment.put("STOPSO_ISSUER_TOKEN", keycloak.endpoint("token"));
    environment.put("STOPSO_ISSUER_JWKS", keycloak.endpoint("certs"));
    environment.put("STOPSO_ISSUER_USERINFO", keycloak.endpoint("userinfo"));
    environment.put("STOPSO_ISSUER_END_SESSION", keycloak.endpoint("logout"));
    environment.put("STOPSO_REGISTRY_IMPORT", registry.toString());
    return new PlatformOnKeycloak(
        keycloak, RunningPlatform.start(HOME, STATE, FIRST_PORT, environment));
  }

  private static Map<String, String> realm() throws IOException {
    Files.createDirectories(STATE);
    Secrets secrets = Secrets.in(STATE.resolve("secrets"));
    String gateway = "http://localhost:" + (FIRST_PORT + Port.GATEWAY.ordinal());
    Map<String, String> realm = new HashMap<>();
    realm.put("STOPSO_PUBLIC_URL", gateway);
    realm.put("STOPSO_BACKCHANNEL_LOGOUT", gateway + "/logout/connect/back-channel/gateway");
    realm.put("STOPSO_SIGN_IN_FLOW", "browser");
    realm.put("STOPSO_SMTP_HOST", "127.0.0.1");
    realm.put("STOPSO_SMTP_PORT", String.valueOf(FIRST_PORT + Port.SMTP.ordinal()));
    realm.put("STOPSO_MAIL_FROM", "no-reply@messages.example");
    realm.put("STOPSO_GATEWAY_CLIENT_SECRET", secrets.ofClient("gateway"));
    realm.put("STOPSO_THERAPIST_CLIENT_SECRET", secrets.ofClient("therapist-service"));
    realm.put("STOPSO_NOTIFICATION_CLIENT_SECRET", secrets.ofClient("notification-service"));
    return realm;
  }

  private static String therapists() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    JsonNode all = JsonMapper.shared().readTree(RegistryImport.asJson(today));
    for (JsonNode one : all) {
      if (one.get("email").asString().startsWith(KNOWN_BY_EMAIL_ONLY + "@")) {
        ((ObjectNode) one).remove("accountId");
      }
    }
    return all.toString();
  }
}
