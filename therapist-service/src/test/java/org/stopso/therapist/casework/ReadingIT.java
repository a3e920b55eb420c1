package org.stopso.therapist.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A coordinator reads somebody's case: with a reason, which is noted, and not otherwise. */
class ReadingIT extends CaseworkStory {

  private static final RequestPostProcessor NIA = as("nia", "COORDINATOR");

  @Test
  void withAReasonTheCaseIsRead() {
    theCaseIsOpen();
    assertThat(reading(NIA, "{\"reason\": \"canary reason\"}"))
        .hasStatusOk()
        .bodyText()
        .contains(caseId, "Canary Client", "canary hopes", "\"version\"");
    assertThat(store()).contains("nia", "case.read").doesNotContain("canary reason");
    assertThat(page())
        .hasStatusOk()
        .bodyText()
        .contains("Why do you need to read this case?")
        .doesNotContain("Canary Client", "??");
    assertThat(sent("The GP called"))
        .hasStatusOk()
        .bodyText()
        .contains("Canary Client", "canary hopes", "is noted")
        .doesNotContain("/ending", "Log a session", "??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"reason\": \" \"}", "{\"reason\": null}"})
  void withoutOneItIsNot(String body) {
    theCaseIsOpen();
    assertThat(reading(NIA, body))
        .hasStatus(422)
        .bodyText()
        .contains("\"reason\"", "required")
        .doesNotContain("Canary");
    assertThat(sent(" "))
        .hasStatus(422)
        .bodyText()
        .contains("Give a reason.")
        .doesNotContain("Canary", "??");
  }

  @Test
  void aReasonHasALength() {
    theCaseIsOpen();
    assertThat(sent("x".repeat(501))).hasStatus(422);
    assertThat(sent("x".repeat(500))).hasStatusOk();
  }

  @Test
  void whatIsNotThereIsNotFoundAndNobodyElseReads() {
    theCaseIsOpen();
    assertThat(
            web.post()
                .uri("/api/cases/c-none/reading")
                .with(NIA)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"r\"}"))
        .hasStatus(404);
    for (RequestPostProcessor other : new RequestPostProcessor[] {as("t5"), as("m", "MODERATOR")}) {
      assertThat(reading(other, "{\"reason\": \"r\"}")).hasStatus(403);
      assertThat(web.get().uri(desk()).with(other)).hasStatus(403);
    }
    assertThat(web.get().uri("/api/cases/" + caseId).with(NIA)).hasStatus(403);
  }

  private MockMvcTester.MockMvcRequestBuilder reading(RequestPostProcessor as, String body) {
    return web.post()
        .uri("/api/cases/" + caseId + "/reading")
        .with(as)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private MockMvcTester.MockMvcRequestBuilder page() {
    return web.get().uri(desk()).with(NIA).accept(MediaType.TEXT_HTML);
  }

  private MockMvcTester.MockMvcRequestBuilder sent(String reason) {
    return web.post()
        .uri(desk())
        .with(NIA)
        .accept(MediaType.TEXT_HTML)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .formField("reason", reason);
  }

  private String desk() {
    return "/desk/therapists/cases/" + caseId;
  }

  private static RequestPostProcessor as(String account, String role) {
    return jwt()
        .jwt(token -> token.subject(account))
        .authorities(new SimpleGrantedAuthority("ROLE_" + role));
  }
}
