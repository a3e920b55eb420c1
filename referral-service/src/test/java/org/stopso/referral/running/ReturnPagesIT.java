package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.stopso.referral.domain.form.Answers;

/** The pages for whoever comes back with a code, and where that code does not go. */
class ReturnPagesIT extends RunningService {

  private static final String STATUS = "/return/status";
  private static final String WITHDRAWAL = "/return/withdrawal";
  private static final String NOBODYS = "0000-0000-0000-0000-0000-0000";

  @Autowired MongoTemplate store;

  @Test
  void theCodeIsAskedForOnACalmPage() {
    Reply page = getting("/return");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("<title>Where things stand</title>", "href=\"/exit\"", "name=\"returnCode\"")
        .contains("<form method=\"post\" action=\"/return/status\" autocomplete=\"off\"")
        .doesNotContain("role=\"alert\"");
    assertThat(page.response().getHeaders("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void whoComesBackToThePageOfACodeIsAskedForItAnew() {
    for (String path : List.of(STATUS, WITHDRAWAL, STATUS + "?returnCode=" + NOBODYS)) {
      Reply page = getting(path);
      assertThat(page.status()).isEqualTo(303);
      assertThat(page.response().getHeader("Location")).isEqualTo("/return");
      assertThat(page.response().getHeaders("Cache-Control")).containsExactly("no-store");
    }
  }

  @Test
  void itSaysHowThingsStandAndSinceWhen() {
    LocalDate before = today();
    Submitted sam = submitted(Answers.ofSelf().values());
    Reply page = sent(STATUS, sam.code());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("We are looking for a therapist for you.", sam.reference())
        .containsAnyOf(inWords(before, Locale.UK), inWords(today(), Locale.UK));
    assertThat(page.response().getHeaders("Cache-Control")).containsExactly("no-store");
    assertThat(inWelsh(sam.code()).text())
        .contains("lang=\"cy\"", "Rydym yn chwilio am therapydd i chi.")
        .containsAnyOf(inWords(before, Locale.of("cy")), inWords(today(), Locale.of("cy")));
  }

  @Test
  void whateverIsNoLivingCodeGetsTheSamePage() {
    String code = submitted(Answers.ofSelf().values()).code();
    Reply unknown = sent(STATUS, NOBODYS);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text()).contains("role=\"alert\"", "We did not recognise this code.");
    for (String none : List.of("no code", "x".repeat(5_000), "Üñï\u0000", code + "0", "<b>")) {
      for (String path : List.of(STATUS, WITHDRAWAL)) {
        Reply page = sent(path, none);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.response().getContentAsByteArray())
            .isEqualTo(unknown.response().getContentAsByteArray());
        assertThat(page.response().getHeaders("Cache-Control")).containsExactly("no-store");
      }
    }
  }

  @Test
  void nothingTypedIsSaidToBeMissing() {
    for (String path : List.of(STATUS, WITHDRAWAL)) {
      Reply page = sent(path, " ");
      assertThat(page.status()).isEqualTo(422);
      assertThat(page.text()).contains("role=\"alert\"", "Enter your code.");
    }
  }

  @Test
  void theFormWithdraws() {
    Submitted sam = submitted(Answers.ofSelf().values());
    assertThat(sent(STATUS, sam.code()).text()).contains("action=\"/return/withdrawal\"");
    Reply page = sent(WITHDRAWAL, sam.code());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("You have withdrawn your request.", sam.reference())
        .doesNotContain(WITHDRAWAL, sam.code());
    assertThat(statusOf(sam.code())).isEqualTo("WITHDRAWN");
    assertThat(sent(WITHDRAWAL, sam.code()).text()).isEqualTo(page.text());
  }

  @Test
  void whatIsOverIsNotWithdrawn() {
    Submitted sam = submitted(Answers.ofSelf().values());
    store.updateFirst(
        Query.query(Criteria.where("_id").is(sam.id())),
        Update.update("progress.state", "CLOSED"),
        "referrals");
    assertThat(sent(STATUS, sam.code()).text()).doesNotContain(WITHDRAWAL);
    Reply page = sent(WITHDRAWAL, sam.code());
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains("Your request is closed.").doesNotContain(WITHDRAWAL);
  }

  @Test
  void aReferrerIsToldLittleAndWithdrawsNothing() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    assertThat(sent(STATUS, sam.code()).text())
        .contains("We have received the referral.")
        .doesNotContain(WITHDRAWAL);
    Reply refused = sent(WITHDRAWAL, sam.code());
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.text()).isEqualTo(sent(STATUS, NOBODYS).text());
    assertThat(statusOf(sam.code())).isEqualTo("RECEIVED");
  }

  @Test
  void theCodeIsInNoAddress() {
    String code = submitted(Answers.ofSelf().values()).code();
    assertThat(getting("/return?returnCode=" + code).text()).doesNotContain(code);
    for (String path : List.of(STATUS, WITHDRAWAL)) {
      Reply byQuery = sent(path + "?returnCode=" + code, code);
      assertThat(byQuery.status()).isEqualTo(422);
      assertThat(byQuery.text()).doesNotContain(code);
    }
    Reply page = sent(STATUS, code);
    assertThat(page.text())
        .containsOnlyOnce(code)
        .contains("<input type=\"hidden\" name=\"returnCode\" value=\"" + code + "\">");
    assertThat(page.response().getHeaderNames())
        .flatExtracting(page.response()::getHeaders)
        .noneMatch(value -> value.contains(code));
    assertThat(statusOf(code)).isEqualTo("MATCHING");
  }

  private Reply sent(String path, String code) {
    return performing(
        post(path)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .formField("returnCode", code));
  }

  private Reply inWelsh(String code) {
    return performing(
        post(STATUS)
            .header("Accept-Language", "cy")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .formField("returnCode", code));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  private static String inWords(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day);
  }
}
