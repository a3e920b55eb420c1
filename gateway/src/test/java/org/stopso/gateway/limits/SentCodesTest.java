package org.stopso.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SentCodesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private final SentCodes sent = new SentCodes(new JsonMapper());

  private Set<String> json(String body) {
    return sent.in("application/json", null, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void findsTheCodeWhereverItStandsAmongTheFields() {
    assertThat(json("{\"contact\":{\"returnCode\":\"no\"},\"text\":\"t\",\"returnCode\":\"AB\"}"))
        .containsExactly("AB");
  }

  @Test
  void aCodeWrittenInAnotherWayIsTheSameCode() {
    assertThat(json("{\"returnCode\":\" 7qk2-oil9 \"}"))
        .isEqualTo(json("{\"returnCode\":\"7QK20119\"}"));
  }

  @Test
  void ofACodeThatIsThereTwiceBothCount() {
    assertThat(json("{\"returnCode\":\"A\",\"returnCode\":\"B\"}"))
        .containsExactlyInAnyOrder("A", "B");
    assertThat(json("{\"returnCode\":\"A\",\"returnCode\":\"B\","))
        .containsExactlyInAnyOrder("A", "B");
    assertThat(json("{\"return\\u0043ode\":\"C\"}")).containsExactly("C");
  }

  @Test
  void readsFormsAndWhatAFormMayHaveInItsAddress() {
    byte[] body = "x=1&returnCode=ab-c+d&return%43ode=E".getBytes(StandardCharsets.UTF_8);
    assertThat(sent.in(FORM, "lang=cy&returnCode=F", body))
        .containsExactlyInAnyOrder("ABCD", "E", "F");
  }

  @Test
  void whatHasNoCodeHasNone() {
    for (String body :
        new String[] {"", "[]", "{}", "nonsense", "{\"returnCode\":null}", "{\"returnCode\":{}}"}) {
      assertThat(json(body)).as(body).isEmpty();
    }
  }
}
