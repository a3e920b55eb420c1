package org.stopso.therapist.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.therapist.Wire.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stopso.contracts.CaseEnded;
import org.stopso.contracts.SessionLogged;

class CasePagesIT extends CaseworkStory {

  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  @Test
  void aTherapistOpensTheCaseLogsASessionAndEndsIt() {
    theCaseIsOpen();
    assertThat(page("/cases")).hasStatusOk().bodyText().contains("/cases/" + caseId);
    assertThat(page("/cases/" + caseId))
        .hasStatusOk()
        .bodyText()
        .contains("Canary Client", "canary@example.org", "A1234BC", "Evenings", "35 to 44")
        .doesNotContain("??");

    String form = text(page("/cases/" + caseId + "/sessions/new"));
    assertThat(form)
        .contains("value=\"" + today() + "\"", "a coordinator can too")
        .doesNotContain("concern", "??");
    Matcher key = KEY.matcher(form);
    assertThat(key.find()).isTrue();
    for (int i = 0; i < 2; i++) {
      assertThat(entry("50").param("key", key.group(1)))
          .hasStatus(303)
          .hasHeader("Location", "/cases/" + caseId);
    }
    assertThat(wire().await(SessionLogged.class, caseId, 1)).hasSize(1);
    assertThat(page("/cases/" + caseId))
        .bodyText()
        .contains("50 minutes", "canary note")
        .doesNotContain("Concern raised", "??");

    assertThat(sent("/ending").param("reason", "COMPLETED").param("confidence", ""))
        .hasStatus(303)
        .hasHeader("Location", "/cases/" + caseId);
    assertThat(wire().await(CaseEnded.class, caseId, 1)).hasSize(1);
    assertThat(page("/cases/" + caseId))
        .bodyText()
        .contains("Ended on", "Completed")
        .doesNotContain("Log a session", "??");
  }

  @Test
  void whatIsWrongIsSaidAtTheTopAndWhatWasTypedStays() {
    theCaseIsOpen();
    assertThat(entry("five").param("confidence", "11"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "There is a problem",
            "How many minutes it lasted must be a whole number.",
            "value=\"five\"",
            "canary note")
        .contains("href=\"#confidence\"")
        .doesNotContain("Enter how many minutes", "??");
    assertThat(sent("/sessions"))
        .hasStatus(422)
        .bodyText()
        .contains("Enter the date.", "Choose who took part.", "Choose how you met.");
    assertThat(sent("/ending"))
        .hasStatus(422)
        .bodyText()
        .contains("Give a reason.")
        .doesNotContain("??");
    assertThat(sent("/ending").param("confidence", "11").param("understanding", "high"))
        .hasStatus(422)
        .bodyText()
        .contains("The rating of confidence must be between 0 and 10.")
        .contains("The rating of understanding must be a whole number.")
        .contains("Give a reason.");
    assertThat(entry("50").param("confidence", "11").param("understanding", "-1"))
        .hasStatus(422)
        .bodyText()
        .contains("The rating of confidence must be between 0 and 10.")
        .contains("The rating of understanding must be between 0 and 10.");
    assertThat(wire().heard(SessionLogged.class, caseId)).isEmpty();
  }

  @Test
  void bothTogetherWithoutJointWorkIsSaidOnTheForm() {
    theCaseIsOpen();
    assertThat(
            sent("/sessions")
                .param("date", today().toString())
                .param("minutes", "50")
                .param("kind", "COUPLE")
                .param("mode", "ONLINE")
                .param("attendance", "ATTENDED"))
        .hasStatus(409)
        .bodyText()
        .contains("needs joint work in the agreement", "value=\"50\"");
  }

  @Test
  void aCaseThatIsNotThereYetIsWaitedForAFewSecondsWhosesoeverItIs() {
    theCaseIsOpen();
    assertThat(page("/cases/c-none?opening=1"))
        .hasStatus(404)
        .hasHeader("Refresh", "1; url=?opening=2");
    String nobodys = text(page("/cases/c-none"));
    assertThat(nobodys).contains("being opened").doesNotContain("??");
    String somebodyElses = text(get("t1", "/cases/" + caseId).accept(MediaType.TEXT_HTML));
    assertThat(somebodyElses).isEqualTo(nobodys);
    assertThat(page("/cases/c-none?opening=5"))
        .hasStatus(404)
        .bodyText()
        .doesNotContain("being opened");
  }

  private MockMvcTester.MockMvcRequestBuilder page(String path) {
    return get("t5", path).accept(MediaType.TEXT_HTML);
  }

  private MockMvcTester.MockMvcRequestBuilder sent(String path) {
    return web.post()
        .uri("/cases/" + caseId + path)
        .with(as("t5"))
        .accept(MediaType.TEXT_HTML)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED);
  }

  private MockMvcTester.MockMvcRequestBuilder entry(String minutes) {
    return sent("/sessions")
        .param("date", today().toString())
        .param("minutes", minutes)
        .param("kind", "INDIVIDUAL")
        .param("mode", "ONLINE")
        .param("attendance", "ATTENDED")
        .param("topics", "URGES", "TRIGGERS")
        .param("note", "canary note")
        .param("concern", "true");
  }

  private static String text(MockMvcTester.MockMvcRequestBuilder request) {
    return new String(
        request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
