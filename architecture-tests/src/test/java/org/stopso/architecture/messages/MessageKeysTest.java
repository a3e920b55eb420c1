package org.stopso.architecture.messages;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stopso.kit.messages.MessageBundles;

/**
 * Every text is said by a page, a mail or an answer, and whatever is said has its text. A key is
 * mentioned whole where it is said; those that are put together there are told below, and then each
 * part of them must be written somewhere: a constant that is gone takes its texts along.
 */
class MessageKeysTest {

  /** What is wrong with a field, and with a request as a whole: put together by the kit. */
  private static final String OF_PROBLEMS = "(error|problem)\\..+";

  private static final String START =
      "title|lead|limits|ask|choice|hint|about|household|way|check|sent|next";
  private static final String DESK =
      "span|who|kind|rule|question|decision|explained|send|sure|priority|state|cause|source|age"
          + "|language|group|stage|relationship|known|help|delivery|gender|availability|fee|time"
          + "|clearance|erasure|messages|message";
  private static final String MATCHING_DESK = "priority|state|failed|missing|against|offer";
  private static final String TERMS = "delivery|help|clearance|availability|group";

  /** By bundle: what is put together besides. */
  private static final Map<String, String> COMPOSED =
      Map.ofEntries(
          entry("kit", "kind\\..+|kit\\.date\\.(day|month|year)"),
          entry("referral", "status\\..+"),
          entry("start", of("start", START)),
          entry("return", of("return", "feedback")),
          entry("desk", of("desk", DESK)),
          entry("matching", of("offer", "status|short|reason") + "|(" + TERMS + ")\\..+"),
          entry("matching-desk", of("coordination", MATCHING_DESK) + "|desk\\.who\\..+"),
          entry("therapist", "(todo|term|therapist)\\..+"),
          entry("gateway", ".+\\.(title|detail|next)|page\\.[a-z]+"),
          entry("mail-client", ".+\\.(subject|(before|after)\\.\\d)"),
          entry("mail-therapist", ".+\\.(subject|(before|after)\\.\\d)|delivery\\..+"));

  /** Only therapists and staff read these. */
  private static final Set<String> ENGLISH_ONLY =
      Set.of("matching", "matching-desk", "desk", "therapist", "mail-therapist");

  private static final Pattern MENTION = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)*");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern SAID = Pattern.compile("#\\{([\\w.-]+)");

  private final List<Bundle> bundles = Bundle.all();

  @Test
  void everyTextIsSaidSomewhere() {
    Set<String> mentions = found(MENTION, Sources::all);
    Set<String> words = found(WORD, Sources::all);
    for (Bundle bundle : bundles) {
      Pattern composed =
          Pattern.compile(OF_PROBLEMS + "|" + COMPOSED.getOrDefault(bundle.name(), "-"));
      assertThat(bundle.keys())
          .as("texts of " + bundle + " that nobody says")
          .filteredOn(key -> !mentions.contains(key))
          .filteredOn(
              key ->
                  !composed.matcher(key).matches()
                      || !words.containsAll(List.of(key.split("[.-]", -1))))
          .isEmpty();
    }
  }

  @Test
  void whateverATemplateSaysHasItsText() {
    for (String module : Sources.modules()) {
      Set<String> there = new HashSet<>();
      bundles.stream()
          .filter(bundle -> List.of(module, "service-kit").contains(bundle.module()))
          .forEach(bundle -> there.addAll(bundle.keys()));
      assertThat(found(SAID, Sources.templates(module).stream()))
          .as("what templates of " + module + " say without a text")
          .isSubsetOf(there);
    }
  }

  @Test
  void whateverAnybodyReadsIsThereInWelshAsWell() {
    assertThat(bundles)
        .filteredOn(bundle -> !ENGLISH_ONLY.contains(bundle.name()))
        .isNotEmpty()
        .allSatisfy(
            bundle -> {
              assertThat(bundle.inWelsh()).as(bundle.toString()).isTrue();
              assertThat(MessageBundles.faults(bundle.basename())).as(bundle.toString()).isEmpty();
            });
  }

  /**
   * All bundles of a service are one set of texts, and the first that has a key says it: staff's
   * English would stand on a public page. Only mails read one bundle alone.
   */
  @Test
  void noTextOfAServiceIsThereTwice() {
    for (String module : Sources.modules()) {
      List<String> keys =
          bundles.stream()
              .filter(bundle -> bundle.module().equals(module))
              .filter(bundle -> !bundle.name().startsWith("mail-"))
              .flatMap(bundle -> bundle.keys().stream())
              .toList();
      assertThat(keys).as("texts of " + module).doesNotHaveDuplicates();
    }
  }

  private static String of(String first, String second) {
    return first + "\\.(" + second + ")\\..+";
  }

  private static Set<String> found(Pattern what, Function<String, List<String>> where) {
    return found(what, Sources.modules().stream().flatMap(module -> where.apply(module).stream()));
  }

  private static Set<String> found(Pattern what, Stream<String> texts) {
    return texts
        .flatMap(text -> what.matcher(text).results())
        .map(MessageKeysTest::part)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String part(MatchResult match) {
    return match.group(match.groupCount());
  }
}
