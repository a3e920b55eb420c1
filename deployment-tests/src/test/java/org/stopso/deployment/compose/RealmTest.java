package org.stopso.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.deployment.compose.ComposeFile.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.stopso.gateway.routes.Role;
import org.stopso.local.demo.DemoAccount;
import org.stopso.local.demo.DemoPeople;
import org.stopso.local.demo.DemoRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keycloak's realm knows the programs, scopes, roles and demo people that the local issuer knows.
 */
class RealmTest {

  private static final Pattern LOCAL_SERVICE =
      Pattern.compile("service\\(\\s*\"([a-z-]+)\",\\s*List\\.of\\(([^)]*)\\)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(STOPSO_\\w+)");
  private static final Map<DemoRole, String> GROUPS =
      Map.of(
          DemoRole.COORDINATOR, "/Coordinators",
          DemoRole.MODERATOR, "/Moderators",
          DemoRole.ANALYST, "/Analysts",
          DemoRole.THERAPIST, "/Therapists",
          DemoRole.FAMILY, "/Family");

  private final JsonNode realm = JsonMapper.shared().readTree(text("keycloak/stopso-realm.json"));

  @Test
  void theRolesAreTheGatewaysAndTheLocalIssuers() {
    assertThat(texts(realm.at("/roles/realm"), "name"))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Enum::name).toList())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DemoRole.values()).map(Enum::name).toList());
    assertThat(realm.at("/scopeMappings/0/client").asString()).isEqualTo("gateway");
    assertThat(realm.at("/scopeMappings/0/roles").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(texts(realm.at("/roles/realm"), "name"));
  }

  @Test
  void whoeverRegistersIsFamilyAndAllOthersNeedASecondFactor() {
    assertThat(realm.get("defaultGroups").valueStream().map(JsonNode::asString))
        .containsExactly("/Family");
    for (JsonNode role : realm.at("/roles/realm")) {
      boolean family = role.get("name").asString().equals("FAMILY");
      assertThat(role.at("/composites/client/gateway/0").asString(""))
          .as(role.get("name").asString())
          .isEqualTo(family ? "" : "second-factor");
    }
    assertThat(configured("has the role second-factor").get("condUserRole").asString())
        .isEqualTo("gateway.second-factor");
  }

  /** Else whoever reads somebody's mail would set up a second factor of their own. */
  @Test
  void aForgottenPasswordIsMadeAnewByMailAndOpensNothingElse() {
    JsonNode flow =
        realm
            .get("authenticationFlows")
            .valueStream()
            .filter(one -> one.get("alias").equals(realm.get("resetCredentialsFlow")))
            .findFirst()
            .orElseThrow();
    assertThat(texts(flow.get("authenticationExecutions"), "authenticator"))
        .containsExactly(
            "reset-credentials-choose-user", "reset-credential-email", "reset-password");
    assertThat(
            configured(flow.at("/authenticationExecutions/1/authenticatorConfig").asString())
                .get("force-login")
                .asString())
        .isEqualTo("true");
  }

  private JsonNode configured(String alias) {
    return realm
        .get("authenticatorConfig")
        .valueStream()
        .filter(one -> one.get("alias").asString().equals(alias))
        .findFirst()
        .orElseThrow()
        .get("config");
  }

  @Test
  void theProgramsAndTheirScopesAreTheLocalIssuers() {
    Map<String, Set<String>> local = new TreeMap<>();
    Matcher service =
        LOCAL_SERVICE.matcher(
            text("local-platform/src/main/java/org/stopso/local/issuer/Clients.java"));
    while (service.find()) {
      local.put(service.group(1), new TreeSet<>(List.of(service.group(2).split("[\\s\",]+"))));
      local.get(service.group(1)).remove("");
    }
    Map<String, Set<String>> here = new TreeMap<>();
    for (JsonNode client : realm.get("clients")) {
      if (client.get("serviceAccountsEnabled").asBoolean()) {
        here.put(
            client.get("clientId").asString(),
            new TreeSet<>(
                client.get("optionalClientScopes").valueStream().map(JsonNode::asString).toList()));
      }
    }
    assertThat(here).isNotEmpty().isEqualTo(local);
  }

  @Test
  void tokensSayWhatTheLocalIssuersSay() {
    assertThat(mapper("platform", "audience").get("included.custom.audience").asString())
        .isEqualTo("stopso");
    assertThat(mapper("person", "roles").get("claim.name").asString()).isEqualTo("roles");
    for (String personal : List.of("email", "email verified")) {
      assertThat(mapper("person", personal).get("access.token.claim").asString())
          .isEqualTo("false");
      assertThat(mapper("person", personal).get("id.token.claim").asString()).isEqualTo("false");
      assertThat(mapper("person", personal).get("userinfo.token.claim").asString())
          .isEqualTo("true");
    }
  }

  @Test
  void nobodyGuessesPasswordsAndAddressesAreVerified() {
    assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.get("failureFactor").asInt()).isBetween(3, 10);
    assertThat(realm.get("verifyEmail").asBoolean()).isTrue();
    assertThat(realm.get("duplicateEmailsAllowed").asBoolean()).isFalse();
    for (JsonNode client : realm.get("clients")) {
      assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
      assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
    }
  }

  @Test
  void noSecretIsWrittenDownAndComposeSetsWhatIsLeftOpen() {
    Set<String> open = new TreeSet<>();
    Matcher placeholder = PLACEHOLDER.matcher(text("keycloak/stopso-realm.json"));
    while (placeholder.find()) {
      open.add(placeholder.group(1));
    }
    Map<String, Object> keycloak = ComposeFile.read().service("keycloak");
    assertThat(ComposeFile.environment(keycloak).keySet()).containsAll(open);
    assertThat(realm.get("clients"))
        .allSatisfy(client -> assertThat(client.get("secret").asString()).startsWith("${STOPSO_"));
    assertThat(realm.has("users")).isFalse();
  }

  @Test
  void theGatewayIsToldAtAnAddressThatItHas() {
    Map<String, Object> keycloak = ComposeFile.read().service("keycloak");
    String path =
        ComposeFile.environment(keycloak)
            .getOrDefault("STOPSO_BACKCHANNEL_LOGOUT", "")
            .replace("http://gateway:8080", "");
    assertThat(text("gateway/src/main/resources/routes.txt"))
        .containsPattern("POST +" + path + " ");
  }

  @Test
  void composeRunsTheKeycloakThatWasTried() {
    Matcher tried =
        Pattern.compile("<keycloak.version>(.*)</keycloak.version>")
            .matcher(text("acceptance-tests/pom.xml"));
    assertThat(tried.find()).isTrue();
    assertThat(text("docker-compose.yml")).contains("keycloak/keycloak:" + tried.group(1));
  }

  @Test
  void theDemoPeopleAreTheLocalIssuers() {
    JsonNode users = JsonMapper.shared().readTree(text("keycloak/demo-people.json")).get("users");
    List<String> here = new ArrayList<>();
    for (JsonNode user : users) {
      here.add(
          String.join(
              " ",
              user.get("id").asString(),
              user.get("username").asString(),
              user.get("email").asString(),
              user.at("/credentials/0/value").asString(),
              user.at("/groups/0").asString()));
      assertThat(user.get("emailVerified").asBoolean()).isTrue();
    }
    assertThat(here)
        .containsExactlyElementsOf(DemoPeople.accounts().stream().map(RealmTest::line).toList());
  }

  private static String line(DemoAccount account) {
    return String.join(
        " ",
        account.subject(),
        account.username(),
        account.email(),
        account.password(),
        GROUPS.get(account.role()));
  }

  private JsonNode mapper(String scope, String name) {
    return StreamSupport.stream(realm.get("clientScopes").spliterator(), false)
        .filter(one -> one.get("name").asString().equals(scope))
        .flatMap(one -> one.get("protocolMappers").valueStream())
        .filter(one -> one.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .get("config");
  }

  private static List<String> texts(JsonNode all, String field) {
    return all.valueStream().map(one -> one.get(field).asString()).toList();
  }
}
