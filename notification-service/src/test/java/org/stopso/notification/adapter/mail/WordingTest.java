package org.stopso.notification.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.kit.messages.MessageBundles;
import org.stopso.kit.personal.Personal;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Recipient;
import org.stopso.notification.domain.post.Whereabouts;
import org.stopso.terms.Delivery;

class WordingTest {

  private static final String ID = "019a8c1e-5f00-7a11-8c3d-000000000010";
  private static final String CODE = "7QK2-01AB-CDEF-GHJK-MNPQ-RSTV";
  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
  private static final Message OFFER =
      new Message.Offer(
          ID, "South West", Delivery.IN_PERSON, Instant.parse("2026-06-05T16:30:00Z"));

  /** What would tell a stranger what a mail is about, in English or Welsh. */
  private static final Pattern TELLING =
      Pattern.compile(
          "therap|client|cleient|counsel|cwnsel|sex|rhywiol|offen|trosedd|abuse|cam-drin|prison|carchar"
              + "|referral|atgyfeir|convict|victim|survivor|treat|help|cymorth",
          Pattern.CASE_INSENSITIVE);

  private final Wording wording =
      new Wording(
          new MailSettings(
              "no-reply@messages.example",
              "Messages",
              "StopSO",
              "https://portal.example",
              ZoneId.of("Europe/London")));

  static Stream<Message> all() {
    return Stream.of(
        OFFER,
        new Message.ClientAssigned(ID),
        new Message.AssignmentCancelled(ID),
        new Message.RequestReceived(ID),
        new Message.TherapistFound(ID),
        new Message.Left(ID),
        new Message.FeedbackAsked(ID));
  }

  static Stream<Arguments> mails() {
    return all()
        .flatMap(
            message ->
                Stream.of("en", "cy")
                    .flatMap(
                        language ->
                            Stream.of(true, false)
                                .map(discreet -> Arguments.of(message, language, discreet))));
  }

  @ParameterizedTest
  @MethodSource("mails")
  void aStrangerLearnsNothing(Message message, String language, boolean discreet) {
    Letter letter = letter(message, language, discreet);
    assertThat(letter.subject()).isNotBlank();
    assertThat(TELLING.matcher(letter.subject() + letter.text().replace(letter.link(), "")).find())
        .as(letter.text())
        .isFalse();
    assertThat(letter.subject()).doesNotContain("StopSO");
    assertThat(letter.text().contains("StopSO")).isEqualTo(!discreet);
  }

  @ParameterizedTest
  @CsvSource({"en, true", "en, false", "cy, true", "cy, false"})
  void aCodeIsBroughtAloneOnItsLineAndAStrangerStillLearnsNothing(
      String language, boolean discreet) {
    Message received = new Message.RequestReceived(ID);
    Letter letter = letter(received, language, discreet, CODE);
    assertThat(letter.before()).contains(CODE);
    assertThat(letter.subject()).isNotBlank().doesNotContain(CODE, "StopSO");
    assertThat(letter.link()).isEqualTo("https://portal.example/return");
    assertThat(TELLING.matcher(letter.subject() + letter.text().replace(letter.link(), "")).find())
        .as(letter.text())
        .isFalse();
    assertThat(letter.text().contains("StopSO")).isEqualTo(!discreet);
    assertThat(letter.toString()).doesNotContain(CODE);
  }

  @Test
  void whoIsBroughtACodeIsToldToKeepIt() {
    Message received = new Message.RequestReceived(ID);
    assertThat(letter(received, "en", true, CODE).text()).contains("keep it somewhere safe");
    assertThat(letter(received, "cy", true, CODE).text()).contains("Cadwch ef yn rhywle diogel");
    assertThat(letter(received, "en", true).text()).doesNotContain("keep it somewhere safe");
  }

  @Test
  void anOfferSaysWhereHowAndUntilWhenInLondon() {
    Letter letter = letter(OFFER, "en", false);

    assertThat(letter.subject()).isEqualTo("Please answer by Friday 5 June");
    assertThat(letter.text())
        .contains("Region: South West", "How: in person", "Friday 5 June 2026, 17:30 (UK time)")
        .contains("https://portal.example/offers/" + ID);
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void everyWayOfDeliveryHasItsWord(Delivery delivery) {
    assertThat(letter(new Message.Offer(ID, "Wales", delivery, NOW), "en", false).text())
        .contains("How: ");
  }

  static Stream<Delivery> deliveries() {
    return Stream.of(Delivery.values());
  }

  @Test
  void therapistsAreWrittenToInEnglishWhateverTheirLocale() {
    assertThat(letter(OFFER, "cy", false)).isEqualTo(letter(OFFER, "en", false));
  }

  @Test
  void clientsAreWrittenToInTheirLanguage() {
    Message received = new Message.RequestReceived(ID);
    assertThat(letter(received, "cy", false).language()).isEqualTo("cy");
    assertThat(letter(received, "cy", false).subject())
        .isNotEqualTo(letter(received, "en", false).subject());
  }

  @Test
  void bothLanguagesOfTheClientsBundleSayTheSame() {
    assertThat(MessageBundles.faults(Wording.CLIENT_BUNDLE)).isEmpty();
  }

  private Letter letter(Message message, String language, boolean discreet) {
    return letter(message, language, discreet, null);
  }

  private Letter letter(Message message, String language, boolean discreet, @Nullable String code) {
    Recipient recipient =
        switch (message) {
          case Message.RequestReceived client -> Recipient.client(ID);
          case Message.TherapistFound client -> Recipient.client(ID);
          case Message.Left client -> Recipient.client(ID);
          case Message.FeedbackAsked client -> Recipient.client(ID);
          default -> Recipient.therapist(ID);
        };
    return wording.letter(
        Notification.of(message, recipient, NOW),
        new Whereabouts.Reachable(
            Personal.of("sam@example.org"), discreet, language, Personal.ofNullable(code)));
  }
}
