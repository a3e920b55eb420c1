package org.stopso.referral.adapter.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.stopso.kit.messages.MessageBundles;
import org.stopso.referral.adapter.web.question.Words;
import org.stopso.referral.domain.journey.Page;
import org.stopso.referral.domain.journey.Question;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.terms.Source;

/** Every question and every choice has its words, and no words are left over. */
class StartMessagesTest {

  private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-z][a-zA-Z.-]+)");

  /** Words that the pages ask for by name. */
  private static final List<String> BY_NAME =
      List.of(
          "limits.lead",
          "limits.must",
          "limits.life",
          "limits.first",
          "household.open",
          "sent.keep",
          "sent.household.title",
          "sent.household.text",
          "check.none",
          "way.email",
          "way.phone",
          "way.post",
          "way.none");

  private static final Set<Page> WITHOUT_QUESTIONS_OR_WORDS = Set.of(Page.SENT);

  private final Set<String> keys = read().stringPropertyNames();

  @Test
  void bothLanguagesSayEverything() {
    assertThat(MessageBundles.faults("messages/start")).isEmpty();
  }

  @Test
  void everyPageQuestionAndChoiceHasWords() {
    assertThat(keys).containsAll(needed().map(key -> "start." + key).toList());
  }

  @Test
  void noWordsAreLeftOver() {
    Set<String> known = new HashSet<>(inTemplates());
    Stream.concat(needed(), possible())
        .forEach(
            key -> {
              known.add("start." + key);
              for (Source source : Source.values()) {
                known.add("start." + key + "." + source);
              }
              known.add("start." + key + "." + Words.RETURNING);
            });
    Set<String> leftOver = new TreeSet<>(keys);
    leftOver.removeAll(known);
    leftOver.removeIf(StartMessagesTest::isAboutAnAnswer);
    assertThat(leftOver).isEmpty();
  }

  private static boolean isAboutAnAnswer(String key) {
    return Arrays.stream(Question.values())
        .anyMatch(question -> key.matches("error\\.[a-z-]+\\." + Pattern.quote(question.field())));
  }

  private static Stream<String> needed() {
    Stream<String> titles =
        Arrays.stream(Page.values())
            .filter(page -> !WITHOUT_QUESTIONS_OR_WORDS.contains(page))
            .map(page -> "title." + page);
    Stream<String> questions =
        Arrays.stream(Question.values())
            .flatMap(
                question ->
                    Stream.concat(
                        Stream.of("ask." + question),
                        question.choices().stream()
                            .map(choice -> "choice." + question + "." + choice)));
    return Stream.of(titles, questions, outcomes(), BY_NAME.stream()).flatMap(words -> words);
  }

  private static Stream<String> outcomes() {
    return Stream.of(State.MATCHING, State.HELD, State.AWAITING_PARTNER)
        .map(state -> "next." + state);
  }

  /** Whom no safe way reaches is told something else once it is sent. */
  private static Stream<String> forTheCodeOnly() {
    return Stream.concat(outcomes(), Stream.of("sent.keep")).map(key -> key + ".code-only");
  }

  private static Stream<String> possible() {
    Stream<String> leads = Arrays.stream(Page.values()).map(page -> "lead." + page);
    Stream<String> hints =
        Arrays.stream(Question.values())
            .flatMap(
                question ->
                    Stream.concat(
                        Stream.of("hint." + question),
                        question.choices().stream()
                            .map(choice -> "about." + question + "." + choice)));
    return Stream.of(leads, hints, forTheCodeOnly()).flatMap(words -> words);
  }

  private static Set<String> inTemplates() {
    Set<String> used = new HashSet<>();
    try {
      Resource[] templates =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:templates/referral/**/*.html");
      for (Resource template : templates) {
        String html = template.getContentAsString(StandardCharsets.UTF_8);
        IN_TEMPLATES.matcher(html).results().forEach(key -> used.add(key.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return used;
  }

  private static Properties read() {
    Properties bundle = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            new ClassPathResource("messages/start.properties").getInputStream(),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
