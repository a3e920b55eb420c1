package org.stopso.kit.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.support.StaticMessageSource;
import org.stopso.kit.ids.IdsAutoConfiguration;
import org.stopso.kit.messages.MessagesAutoConfiguration;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.web.ProblemAutoConfiguration;

class DeskWordsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T09:30:00Z");

  private final StaticMessageSource texts = new StaticMessageSource();

  @BeforeEach
  void someTexts() {
    say("desk.who.you", "you");
    say("desk.who.matching-service", "matching");
    say("error.required.reason", "Enter a reason.");
    say("error.required.text", "What is it about?");
    say("error.desk-required.text", "Enter a message.");
    say("problem.barred.detail", "These rules bind: {0}.");
  }

  @Test
  void theYearIsSaidWhereItCouldBeAnother() {
    with(
        words -> {
          assertThat(words.moment(NOW)).isEqualTo("Thursday 26 November, 09:30");
          assertThat(words.moment(NOW.minus(Duration.ofDays(180)).plusMillis(1)))
              .isEqualTo("Saturday 30 May, 10:30");
          assertThat(words.moment(NOW.minus(Duration.ofDays(180)))).isEqualTo("30 May 2026, 10:30");
          assertThat(words.day(LocalDate.of(2026, 12, 1))).isEqualTo("Tuesday 1 December 2026");
        });
  }

  @Test
  void whoDidSomethingIsTheReaderAPartOfThePlatformOrAnAccount() {
    with(
        words -> {
          assertThat(words.who("nia", "nia")).isEqualTo("you");
          assertThat(words.who("matching-service", "nia")).isEqualTo("matching");
          assertThat(words.who("des", "nia")).isEqualTo("des");
        });
  }

  @Test
  void aFormIsToldInTheDesksOwnWordsWhereItHasSome() {
    with(
        words -> {
          List<FieldError> wrong =
              List.of(FieldError.of("text", "required"), FieldError.of("reason", "required"));
          assertThat(words.errors(wrong).at("text")).isEqualTo("Enter a message.");
          assertThat(words.errors(wrong).at("reason")).isEqualTo("Enter a reason.");
        });
  }

  @Test
  void aRefusalIsASentenceWithWhatItIsAbout() {
    with(
        words ->
            assertThat(words.why(new Refused("barred", "M1, M7")))
                .isEqualTo("These rules bind: M1, M7."));
  }

  private void say(String key, String text) {
    texts.addMessage(key, Locale.ENGLISH, text);
  }

  private void with(java.util.function.Consumer<DeskWords> check) {
    new WebApplicationContextRunner()
        .withBean("messageSource", StaticMessageSource.class, () -> texts)
        .withBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC))
        .withConfiguration(
            AutoConfigurations.of(
                IdsAutoConfiguration.class,
                MessagesAutoConfiguration.class,
                ProblemAutoConfiguration.class,
                DeskAutoConfiguration.class))
        .run(context -> check.accept(context.getBean(DeskWords.class)));
  }
}
