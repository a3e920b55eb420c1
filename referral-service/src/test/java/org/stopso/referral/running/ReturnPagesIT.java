package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.stopso.contracts.ReferralWaiting;
import org.stopso.referral.domain.form.Answers;
import org.stopso.terms.EndingReason;
import tools.jackson.databind.JsonNode;

/** The pages for whoever comes back with a code, and where that code does not go. */
class ReturnPagesIT extends RunningService {

  private static final String STATUS = "/return/status";
  private static final String WITHDRAWAL = "/return/withdrawal/done";
  static final List<String> PAGES =
      List.of(
          STATUS,
          "/return/messages",
          "/return/messages/sent",
          "/return/contact",
          "/return/contact/done",
          "/return/withdrawal",
          WITHDRAWAL,
          "/return/erasure",
          "/return/erasure/done",
          "/return/feedback",
          "/return/feedback/done",
          "/return/household",
          "/return/household/done");
  static final String NOBODYS = "0000-0000-0000-0000-0000-0000";

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
    List<String> paths = new ArrayList<>(PAGES);
    paths.add(STATUS + "?returnCode=" + NOBODYS);
    for (String path : paths) {
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
  void aFormMaySayItsLanguageInItsAddressAndNothingElse() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Reply asked = getting("/return?lang=cy");
    assertThat(asked.text()).contains("action=\"" + STATUS + "?in=cy\"");
    Reply page = sent(STATUS + "?in=cy", sam.code(), "lang", "cy");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains(sam.reference(), "Rydym yn chwilio am therapydd i chi.");
    for (String more : List.of("?in=fr", "?in=cy&returnCode=" + NOBODYS, "?lang=cy")) {
      assertThat(sent(STATUS + more, sam.code()).status()).isEqualTo(422);
    }
  }

  @Test
  void whateverIsNoLivingCodeGetsTheSamePage() {
    String code = submitted(Answers.ofSelf().values()).code();
    Reply unknown = sent(STATUS, NOBODYS);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text()).contains("role=\"alert\"", "We did not recognise this code.");
    for (String none : List.of("no code", "x".repeat(5_000), "Üñï\u0000", code + "0", "<b>")) {
      for (String path : PAGES) {
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
    for (String path : PAGES) {
      Reply page = sent(path, " ");
      assertThat(page.status()).isEqualTo(422);
      assertThat(page.text()).contains("role=\"alert\"", "Enter your code.");
    }
  }

  @Test
  void theFormWithdraws() {
    Submitted sam = submitted(Answers.ofSelf().values());
    assertThat(sent(STATUS, sam.code()).text()).contains("action=\"/return/withdrawal\"");
    Reply asked = sent("/return/withdrawal", sam.code());
    assertThat(asked.text())
        .contains("formaction=\"" + WITHDRAWAL + "\"", "can’t be undone")
        .doesNotContain("your sessions");
    assertThat(statusOf(sam.code())).as("only asked about so far").isEqualTo("MATCHING");
    Reply page = sent(WITHDRAWAL, sam.code());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("You have withdrawn your request.", "Your request is stopped.", sam.reference())
        .doesNotContain("/return/withdrawal");
    assertThat(statusOf(sam.code())).isEqualTo("WITHDRAWN");
    assertThat(sent(WITHDRAWAL, sam.code()).text()).isEqualTo(page.text());
  }

  @Test
  void whoHasATherapistIsToldWhatBecomesOfTheSessionsAndWhetherTheyCanBeInTouch() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      wire.says(Elsewhere.assigned(sam, UUID.randomUUID().toString()));
      await().until(() -> statusOf(sam.code()).equals("ASSIGNED"));
      assertThat(sent("/return/withdrawal", sam.code()).text())
          .contains("Your therapist is told that you stop, and your sessions with them end.");
      String inTouch = "in a way that you marked as safe";
      String unreachable = "You have told us no safe way to reach you";
      assertThat(sent(STATUS, sam.code()).text()).contains(inTouch).doesNotContain(unreachable);

      Reply changed = sent("/return/contact/done", sam.code(), "contact.willCheckBack", "true");
      assertThat(changed.text()).contains(unreachable).doesNotContain(inTouch, "??");
      assertThat(inWelsh(sam.code()).text()).contains("Nid ydych wedi rhoi ffordd ddiogel");
    }
  }

  @Test
  void whatIsOverIsNotWithdrawn() {
    Submitted sam = submitted(Answers.ofSelf().values());
    store.updateFirst(
        Query.query(Criteria.where("_id").is(sam.id())),
        Update.update("progress.state", "CLOSED"),
        "referrals");
    assertThat(sent(STATUS, sam.code()).text()).doesNotContain("/return/withdrawal");
    for (String path : List.of("/return/withdrawal", WITHDRAWAL)) {
      Reply page = sent(path, sam.code());
      assertThat(page.status()).isEqualTo(409);
      assertThat(page.text())
          .contains("Your request is closed.")
          .doesNotContain("Your request is stopped.")
          .doesNotContain("/return/withdrawal");
    }
  }

  @Test
  void aReferrerIsToldLittleAndWithdrawsNothing() {
    Submitted sam = submitted(Answers.ofProfessional().values());
    assertThat(sent(STATUS, sam.code()).text())
        .contains("We have received the referral.", "/return/messages")
        .doesNotContain(
            "/return/withdrawal",
            "/return/contact",
            "/return/erasure",
            "/return/feedback",
            "/return/household");
    for (String path : PAGES) {
      if (!path.equals(STATUS) && !path.startsWith("/return/messages")) {
        Reply refused = sent(path, sam.code());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).isEqualTo(sent(STATUS, NOBODYS).text());
      }
    }
    assertThat(statusOf(sam.code())).isEqualTo("RECEIVED");
  }

  @Test
  void theCodeIsInNoAddress() {
    String code = submitted(Answers.ofSelf().values()).code();
    assertThat(getting("/return?returnCode=" + code).text()).doesNotContain(code);
    for (String path : PAGES) {
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

  @Test
  void theExpectedWaitIsSaidWhereItWasAnnounced() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      assertThat(sent(STATUS, sam.code()).text()).doesNotContain("days until");
      wire.says(
          new ReferralWaiting(
              List.of(sam.id()),
              Elsewhere.NOW,
              List.of("M5"),
              new ReferralWaiting.Forecast(7, 30)));
      await().atMost(Duration.ofMinutes(1)).until(() -> statusOf(sam.code()).equals("WAITING"));
      assertThat(sent(STATUS, sam.code()).text()).contains("it may take 7 to 30 days until");
    }
  }

  @Test
  void messagesAreReadAndWritten() {
    Submitted sam = submitted(Answers.ofSelf().values());
    posting(
        "/api/coordination/referrals/" + sam.id() + "/messages",
        Map.of("text", "Is <b>Tuesday</b> fine?", "version", 1),
        COORDINATOR);
    assertThat(sent(STATUS, sam.code()).text()).contains("1 new message");
    Reply page = sent("/return/messages", sam.code());
    assertThat(page.text())
        .contains("From us", "Is &lt;b&gt;Tuesday&lt;/b&gt; fine?", "name=\"text\"")
        .doesNotContain("coordinator-1");
    assertThat(sent(STATUS, sam.code()).text()).doesNotContain("new message");

    Reply written = sent("/return/messages/sent", sam.code(), "text", "Yes, at ten.");
    assertThat(written.text()).contains("We have your message.", "Yes, at ten.", "You");
    sent("/return/messages/sent", sam.code(), "text", "Yes, at ten.");
    assertThat(dossier(sam.id()).get("messages").size()).as("reloaded").isEqualTo(2);

    Reply empty = sent("/return/messages/sent", sam.code(), "text", " ");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("Write a message first.", "<title>Error:");
    Reply tooLong = sent("/return/messages/sent", sam.code(), "text", "x".repeat(4_001));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.text()).contains("x".repeat(4_001));
  }

  @Test
  void whoPressesTheOtherLanguageKeepsWhatTheyTypedAndSendsNothing() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Reply page =
        sent(
            "/return/messages/sent",
            sam.code(),
            "text",
            "half a thought",
            "lang",
            "cy",
            "shown",
            "en");
    assertThat(page.text()).contains("lang=\"cy\"", "half a thought", "Eich neges");
    assertThat(dossier(sam.id()).get("messages").size()).isZero();
    sent("/return/messages/sent", sam.code(), "text", "whole", "lang", "cy", "shown", "cy");
    assertThat(dossier(sam.id()).get("messages").size()).isEqualTo(1);
  }

  @Test
  void theContactIsShownAndChanged() {
    Submitted sam = submitted(Answers.ofSelf().values());
    assertThat(sent("/return/contact", sam.code()).text())
        .contains("value=\"sam@example.org\"", "I will come back here with my code")
        .containsPattern("name=\"contact.email.safeToContact\"\\s+value=\"true\" checked")
        .doesNotContain("Prison number", "??");
    Reply unsafe =
        sent("/return/contact/done", sam.code(), "contact.email.address", "sam@example.org");
    assertThat(unsafe.status()).isEqualTo(422);
    assertThat(unsafe.text()).contains("Give at least one way that is safe to reach you");
    Reply mistyped =
        sent(
            "/return/contact/done",
            sam.code(),
            "contact.email.address",
            "sam@",
            "contact.post.lines",
            "x".repeat(81) + "\n2",
            "contact.willCheckBack",
            "true");
    assertThat(mistyped.text())
        .contains("href=\"#contact.email.address\"", "href=\"#contact.post.lines\"")
        .contains("value=\"sam@\"");
    Reply changed =
        sent(
            "/return/contact/done",
            sam.code(),
            "contact.email.address",
            "",
            "contact.email.safeToContact",
            "true",
            "contact.phone.number",
            "07700 900123",
            "contact.phone.safeToContact",
            "true",
            "contact.post.lines",
            "1 High Street\r\n\r\nCaldicot",
            "contact.post.postcode",
            "np26 4aa",
            "contact.preferredTimes",
            "MORNING");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text()).contains("From now on we reach you like this.");
    JsonNode contact = dossier(sam.id()).at("/client/contact");
    assertThat(contact.get("email").isNull()).isTrue();
    assertThat(contact.at("/phone/safeToContact").asBoolean()).isTrue();
    assertThat(contact.at("/phone/safeToLeaveMessage").asBoolean()).isFalse();
    assertThat(contact.at("/post/lines/1").asString()).isEqualTo("Caldicot");
    assertThat(contact.at("/post/postcode").asString()).isEqualTo("NP26 4AA");
    assertThat(contact.at("/preferredTimes/0").asString()).isEqualTo("MORNING");
    Submitted inside = submitted(Answers.ofPrisoner().values());
    assertThat(sent("/return/contact", inside.code()).text()).contains("Prison number");
  }

  @Test
  void aCodeForSomebodyCloseIsMadeAndOpensTheWayToThem() {
    Submitted sam = submitted(Answers.ofSelf().values());
    assertThat(sent(STATUS, sam.code()).text()).contains("formaction=\"/return/household\"");
    assertThat(sent("/return/household", sam.code()).text())
        .contains("Neither of you sees what the other has told us.")
        .doesNotContain("data-kit-code");
    Reply given = sent("/return/household/done", sam.code());
    assertThat(given.text())
        .contains(inWords(today().plusDays(60), Locale.UK))
        .containsPattern("kit-only-print\"><strong>StopSO</strong>")
        .containsOnlyOnce(sam.code());
    Matcher code = Pattern.compile("data-kit-code=\"([^\"]+)\"").matcher(given.text());
    assertThat(code.find()).isTrue();
    submitted(Answers.ofFamily().with("householdCode", code.group(1)).values());
    sent(WITHDRAWAL, sam.code());
    for (String path : List.of("/return/household", "/return/household/done")) {
      assertThat(sent(path, sam.code()).status()).isEqualTo(409);
    }
  }

  @Test
  void erasingIsAskedAboutOnceMoreAndThenTheCodeIsNobodys() {
    Submitted sam = submitted(Answers.ofSelf().values());
    Reply asked = sent("/return/erasure", sam.code());
    assertThat(asked.text()).contains("This is destroyed", "This happens at once.");
    assertThat(statusOf(sam.code())).isEqualTo("MATCHING");
    Reply erased = sent("/return/erasure/done", sam.code());
    assertThat(erased.status()).isEqualTo(200);
    assertThat(erased.text()).contains("It is deleted").doesNotContain(sam.code());
    assertThat(sent(STATUS, sam.code()).text()).isEqualTo(sent(STATUS, NOBODYS).text());
    assertThat(sent("/return/erasure/done", sam.code()).status()).isEqualTo(404);
  }

  @Test
  void whereACoordinatorDecidesTheAnswerIsReadHere() {
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    assertThat(sent("/return/erasure", sam.code()).text())
        .contains("a member of our team has to decide first")
        .doesNotContain("This happens at once.");
    assertThat(sent("/return/erasure/done", sam.code()).text())
        .contains("We decide by " + inWords(today().plusDays(30), Locale.UK))
        .doesNotContain("formaction=\"/return/erasure\"");
    posting(
        "/api/coordination/referrals/" + sam.id() + "/erasure",
        Map.of("decision", "REFUSED", "reason", "We must keep it.", "version", 1),
        COORDINATOR);
    assertThat(sent(STATUS, sam.code()).text())
        .contains("We can’t do that at present.", "We must keep it.", "/return/erasure");
  }

  @Test
  void whatWouldBeDoneAtOnceByNowIsOfferedThoughARequestWaits() {
    Submitted sam = submitted(Answers.ofSelf().with("ageBand", "UNDER_18").values());
    String offered = "formaction=\"/return/erasure\"";
    assertThat(sent("/return/erasure/done", sam.code()).text()).doesNotContain(offered);
    posting(
        "/api/coordination/referrals/" + sam.id() + "/release",
        Map.of("clearance", "FOUNDATION", "priority", 2, "reason", "Fine.", "version", 1),
        COORDINATOR);
    assertThat(sent(STATUS, sam.code()).text()).contains(offered);
    assertThat(sent("/return/erasure/done", sam.code()).status()).isEqualTo(200);
    assertThat(sent(STATUS, sam.code()).status()).isEqualTo(404);
  }

  @Test
  void whatIsNotTickedOfAnEmailIsTheCarefulWay() {
    Submitted sam = submitted(Answers.ofSelf().values());
    String[] safe = {
      "contact.email.address", "sam@example.org", "contact.email.safeToContact", "true"
    };
    String mayName = "name=\"contact.email.discreet\"\\s+value=\"false\"";
    sent("/return/contact/done", sam.code(), safe);
    assertThat(dossier(sam.id()).at("/client/contact/email/discreet").asBoolean()).isTrue();
    assertThat(sent("/return/contact", sam.code()).text())
        .containsPattern(mayName)
        .doesNotContainPattern(mayName + " checked");
    String[] named = {safe[0], safe[1], safe[2], safe[3], "contact.email.discreet", "false"};
    sent("/return/contact/done", sam.code(), named);
    assertThat(dossier(sam.id()).at("/client/contact/email/discreet").asBoolean()).isFalse();
    assertThat(sent("/return/contact", sam.code()).text()).containsPattern(mayName + " checked");
  }

  @Test
  void readingHowSomebodyIsReachedIsNoted() {
    Submitted sam = submitted(Answers.ofSelf().values());
    sent("/return/contact", sam.code());
    Query audited = Query.query(Criteria.where("subject").is("referral:" + sam.id()));
    assertThat(store.find(audited, Document.class, "audit"))
        .extracting(entry -> entry.getString("action"))
        .contains("referral.contact-read");
  }

  @Test
  void feedbackIsAskedForAfterTheEndAndTakenOnce() {
    try (Wire wire = new Wire()) {
      Submitted sam = submitted(Answers.ofSelf().values());
      assertThat(sent(STATUS, sam.code()).text()).doesNotContain("/return/feedback");
      assertThat(sent("/return/feedback", sam.code()).status()).isEqualTo(409);
      String caseId = UUID.randomUUID().toString();
      wire.says(Elsewhere.assigned(sam, caseId));
      wire.says(Elsewhere.ended(sam, caseId, EndingReason.COMPLETED));
      await().atMost(Duration.ofMinutes(1)).until(() -> statusOf(sam.code()).equals("ENDED"));
      assertThat(sent(STATUS, sam.code()).text()).contains("/return/feedback");
      assertThat(sent("/return/feedback", sam.code()).text()).contains("Did it help you?");

      Reply incomplete =
          sent(
              "/return/feedback/done",
              sam.code(),
              "ratings.helped",
              "11",
              "ratings.listened",
              "lots",
              "comment",
              "typed before");
      assertThat(incomplete.status()).isEqualTo(422);
      assertThat(incomplete.text())
          .contains(
              "href=\"#ratings.helped\"",
              "Say with a whole number from 0 to 10 whether it helped you.")
          .contains("Say from 0 to 10 whether you understand", "typed before", "value=\"lots\"");
      Reply given = rated(sam, " 7 ");
      assertThat(given.text())
          .contains("Thank you. We have what you told us.")
          .doesNotContain("/return/feedback");
      assertThat(dossier(sam.id()).at("/feedback/ratings/understanding").asInt()).isEqualTo(7);
      assertThat(sent("/return/feedback", sam.code()).status()).isEqualTo(409);
      assertThat(rated(sam, "7").text()).as("pressed twice").isEqualTo(given.text());
      Reply other = rated(sam, "8");
      assertThat(other.status()).isEqualTo(409);
      assertThat(other.text()).contains("You have told us already").doesNotContain("??");
      assertThat(dossier(sam.id()).at("/feedback/ratings/understanding").asInt()).isEqualTo(7);
    }
  }

  private Reply rated(Submitted sam, String understanding) {
    return sent(
        "/return/feedback/done",
        sam.code(),
        "ratings.helped",
        "0",
        "ratings.listened",
        "10",
        "ratings.understanding",
        understanding);
  }

  private Reply sent(String path, String code, String... fields) {
    var form =
        post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED).formField("returnCode", code);
    for (int i = 0; i < fields.length; i += 2) {
      form = form.formField(fields[i], fields[i + 1]);
    }
    return performing(form);
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
    String said = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day);
    return said.replace("Dydd ", "dydd ");
  }
}
