package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.referral.domain.form.Answers;
import tools.jackson.databind.JsonNode;

/** Who may call what, and what anybody may read. */
class AccessIT extends RunningService {

  @Autowired MongoTemplate store;

  private static final RequestPostProcessor THERAPIST = person("therapist-1", "THERAPIST");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/return", "/start/self", "/exit", "/exit2"})
  void publicPagesAnswerHeadAsTheyAnswerGet(String page) {
    assertThat(performing(head(page)).status()).isEqualTo(getting(page).status());
    assertThat(performing(put(page)).status()).isEqualTo(405);
  }

  @Test
  void onlyCoordinatorsSeeReferrals() {
    Submitted sam = submitted(Answers.ofSelf().values());
    for (String path :
        List.of("/api/coordination/queue", "/api/coordination/referrals/" + sam.id())) {
      assertThat(getting(path).status()).isEqualTo(401);
      assertThat(getting(path, THERAPIST).status()).isEqualTo(403);
      assertThat(getting(path, COORDINATOR).status()).isEqualTo(200);
    }
    assertThat(getting("/api/coordination/referrals/nobody", COORDINATOR).status()).isEqualTo(404);
  }

  @Test
  void aServiceAsksWithItsOwnScopeOnly() {
    Submitted sam = submitted(Answers.ofSelf().values());
    String path = "/internal/referrals/" + sam.id() + "/recipient";
    assertThat(getting(path).status()).isEqualTo(401);
    assertThat(getting(path, COORDINATOR).status()).isEqualTo(403);
    assertThat(getting(path, service("therapist-service", "referral.client")).status())
        .isEqualTo(403);
    Reply reply = getting(path, service("notification-service", "referral.recipient"));
    assertThat(reply.json().at("/email/address").asString()).isEqualTo("sam@example.org");
    assertThat(reply.json().at("/email/discreet").asBoolean()).isTrue();
    assertThat(reply.json().get("locale").asString()).isEqualTo("en");
  }

  @Test
  void onlyWhoTellsOfTheReceptionIsGivenAClientsCode() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    String path = "/internal/referrals/" + sam.id() + "/reception";
    assertThat(posting(path, "").status()).isEqualTo(401);
    assertThat(posting(path, "", COORDINATOR).status()).isEqualTo(403);
    for (String scope : List.of("referral.recipient", "referral.client", "therapist.recipient")) {
      assertThat(posting(path, "", service("notification-service", scope)).status()).isEqualTo(403);
    }
    RequestPostProcessor allowed = service("notification-service", "referral.reception");
    assertThat(getting(path, allowed).status()).isNotEqualTo(200);
    assertThat(getting("/internal/referrals/" + sam.id() + "/recipient", allowed).status())
        .isEqualTo(403);
    assertThat(posting(path, "", allowed).status()).isEqualTo(200);
    assertThat(posting("/internal/referrals/nobody/reception", "", allowed).status())
        .isEqualTo(404);
    assertThat(
            store
                .find(
                    Query.query(Criteria.where("subject").is("referral:" + sam.id())),
                    Document.class,
                    "audit")
                .stream()
                .map(entry -> entry.getString("actor") + " " + entry.getString("action")))
        .containsExactly(
            "coordinator-1 referral.read",
            "service:notification-service referral.recipient",
            "service:notification-service referral.code");
  }

  @Test
  void anAddressThatIsNotSafeIsNotTold() {
    Submitted sam = submitted(Answers.ofSelf().with("contact.email.safeToContact", false).values());
    JsonNode reply =
        getting(
                "/internal/referrals/" + sam.id() + "/recipient",
                service("notification-service", "referral.recipient"))
            .json();
    assertThat(reply.get("email").isNull()).isTrue();
    assertThat(reply.get("locale").asString()).isEqualTo("en");
  }

  @Test
  void referenceDataIsThereForAnybodyAndMayBeKept() {
    Reply outcode = getting("/api/reference/outcodes/np26");
    assertThat(outcode.json().get("outcode").asString()).isEqualTo("NP26");
    assertThat(outcode.json().get("region").asString()).isEqualTo("Wales");
    assertThat(outcode.json().get("nation").asString()).isEqualTo("WALES");
    assertThat(outcode.response().getHeaders("Cache-Control"))
        .containsExactly("max-age=86400, public");
    assertThat(getting("/api/reference/outcodes/SO1").status()).isEqualTo(404);
    assertThat(getting("/api/reference/prisons").json().get(0).get("prisonId").isNull()).isFalse();
    assertThat(getting("/api/reference/accreditation-bodies").text()).contains("\"BACP\"");
    assertThat(
            getting("/api/reference/signposting").json().get(0).get("shownFor").get(0).asString())
        .isEqualTo("DANGER");
  }

  @Test
  void theFirstPageSaysHowToAskInBothLanguages() {
    Reply english = getting("/");
    assertThat(english.status()).isEqualTo(200);
    assertThat(english.text()).contains("Somewhere to start", "Samaritans", "/sign-in", "/exit");
    Reply welsh =
        performing(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/")
                .header("Accept-Language", "cy"));
    assertThat(welsh.text()).contains("Rhywle i ddechrau", "lang=\"cy\"");
  }

  @Test
  void theWayOutTakesTwoHopsAndForgets() {
    Reply first = getting("/exit");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text()).contains("http-equiv=\"refresh\" content=\"0;url=/exit2\"");
    Reply second = getting("/exit2");
    assertThat(second.status()).isEqualTo(303);
    for (Reply hop : List.of(first, second)) {
      assertThat(hop.response().getHeader("Clear-Site-Data"))
          .isEqualTo("\"cache\", \"cookies\", \"storage\"");
      assertThat(hop.response().getHeaders("Cache-Control")).containsExactly("no-store");
    }
  }

  @Test
  void whoeverLooksIsInTheAuditLog() {
    Submitted sam = submitted(Answers.ofSelf().values());
    dossier(sam.id());
    getting(
        "/internal/referrals/" + sam.id() + "/recipient",
        service("notification-service", "referral.recipient"));
    List<String> entries =
        store
            .find(
                Query.query(Criteria.where("subject").is("referral:" + sam.id())),
                Document.class,
                "audit")
            .stream()
            .map(entry -> entry.getString("actor") + " " + entry.getString("action"))
            .toList();
    assertThat(entries)
        .containsExactly(
            "coordinator-1 referral.read",
            "coordinator-1 referral.read",
            "service:notification-service referral.recipient");
  }

  @Test
  void theApiDescribesItself() {
    JsonNode api = getting("/v3/api-docs").json();
    assertThat(api.get("paths").propertyNames())
        .contains("/api/referrals", "/api/referrals/status", "/api/coordination/queue")
        .noneMatch(path -> path.startsWith("/internal"));
    assertThat(api.at("/components/schemas").propertyNames()).contains("SubmissionSchema");
  }

  @Test
  void whatIsNotThereIsNotThere() {
    assertThat(posting("/api/referrals/nothing", Map.of()).status()).isEqualTo(404);
    assertThat(getting("/api/referrals").status()).isEqualTo(405);
    assertThat(getting("/somewhere").status()).isEqualTo(404);
    assertThat(getting("/somewhere", COORDINATOR).status()).isEqualTo(404);
  }
}
