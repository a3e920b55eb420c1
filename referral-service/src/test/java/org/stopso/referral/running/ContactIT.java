package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stopso.referral.domain.form.Answers;
import tools.jackson.databind.JsonNode;

/** How somebody may be reached, changed by themselves. */
class ContactIT extends RunningService {

  private static final Map<String, Object> BY_PHONE =
      Map.of("phone", Map.of("number", "07700 900123", "safeToContact", true));

  @Test
  void fromThenOnTheyAreReachedTheNewWay() {
    Submitted sam = submitted(Answers.ofSelf().values());
    assertThat(changing(sam.code(), BY_PHONE).status()).isEqualTo(200);
    JsonNode contact = dossier(sam.id()).at("/client/contact");
    assertThat(contact.get("email").isNull()).isTrue();
    assertThat(contact.at("/phone/number").asString()).isEqualTo("07700 900123");
    assertThat(dossier(sam.id()).at("/client/hopes").asString()).isEqualTo("To sleep at night");
    assertThat(recipientOf(sam).get("email").isNull()).as("the mail that was safe").isTrue();
    assertThat(changing(sam.code(), BY_PHONE).status()).as("again, the same").isEqualTo(200);
  }

  @Test
  void theRulesAreTheOnesOfTheForm() {
    Submitted sam = submitted(Answers.ofSelf().values());
    assertThat(fieldsOf(changing(sam.code(), Map.of("willCheckBack", false))))
        .containsExactly("contact");
    assertThat(fieldsOf(changing(sam.code(), null))).containsExactly("contact");
    Map<String, Object> toPrison =
        Map.of("post", Map.of("prisonNumber", "A1234BC", "safeToContact", true));
    assertThat(fieldsOf(changing(sam.code(), toPrison)))
        .containsExactly("contact.post.prisonNumber");
    Submitted inside = submitted(Answers.ofPrisoner().values());
    assertThat(changing(inside.code(), toPrison).status()).isEqualTo(200);
    assertThat(dossier(sam.id()).at("/client/contact/email/address").asString())
        .as("nothing was changed by what was refused")
        .isEqualTo("sam@example.org");
  }

  @Test
  void onlyTheClientsOwnCodeChangesIt() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    Reply referrers = changing(sam.code(), BY_PHONE);
    Reply nobodys = changing("0000-0000-0000-0000-0000-0000", BY_PHONE);
    assertThat(referrers.status()).isEqualTo(404);
    assertThat(referrers.text()).isEqualTo(nobodys.text());
  }

  private JsonNode recipientOf(Submitted sam) {
    return getting(
            "/internal/referrals/" + sam.id() + "/recipient",
            service("notification-service", "referral.recipient"))
        .json();
  }

  private Reply changing(String code, @Nullable Map<String, Object> contact) {
    Map<String, Object> body = new HashMap<>();
    body.put("returnCode", code);
    body.put("contact", contact);
    return posting("/api/referrals/contact", body);
  }

  private static List<String> fieldsOf(Reply reply) {
    assertThat(reply.status()).isEqualTo(422);
    return reply.json().get("errors").valueStream().map(e -> e.get("field").asString()).toList();
  }
}
