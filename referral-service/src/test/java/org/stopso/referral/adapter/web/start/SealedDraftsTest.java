package org.stopso.referral.adapter.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.kit.draft.DraftSeal;
import org.stopso.kit.pepper.Pepper;
import org.stopso.referral.adapter.web.start.SealedDrafts.Opened;
import org.stopso.referral.adapter.web.visit.Visit;
import org.stopso.referral.domain.journey.Draft;
import org.stopso.referral.domain.journey.Given;
import org.stopso.referral.domain.journey.Page;
import org.stopso.referral.domain.journey.Question;
import org.stopso.terms.Source;

class SealedDraftsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
  private static final DraftSeal SEAL = new DraftSeal(Pepper.of(new byte[32]));

  private final SealedDrafts drafts = after(Duration.ZERO);
  private final Draft draft =
      new Draft(
          "0123456789abcdef",
          "cy",
          Page.HOPES,
          Set.of(Page.LIMITS, Page.GROUPS),
          Given.of(
              Source.SELF,
              Map.of(
                  Question.NAME,
                  "Sam",
                  Question.GROUPS,
                  List.of("AT_RISK"),
                  Question.TRAVEL,
                  40,
                  Question.SELF_HARM,
                  false,
                  Question.HOPES,
                  "To sleep")));

  @Test
  void bringsBackAllButWhatThePageItselfAsks() {
    Draft opened = drafts.open(Source.SELF, drafts.seal(draft, Visit.NONE)).orElseThrow().draft();
    assertThat(opened.given().answers())
        .isEqualTo(draft.carried().given().answers())
        .containsEntry(Question.TRAVEL, 40)
        .containsEntry(Question.SELF_HARM, false)
        .containsEntry(Question.GROUPS, List.of("AT_RISK"))
        .doesNotContainKey(Question.HOPES);
    assertThat(opened.page()).isEqualTo(Page.HOPES);
    assertThat(opened.key()).isEqualTo(draft.key());
    assertThat(opened.locale()).isEqualTo("cy");
    assertThat(opened.answered()).isEqualTo(draft.answered());
  }

  @Test
  void anotherFormDoesNotOpenIt() {
    assertThat(drafts.open(Source.FAMILY_MEMBER, drafts.seal(draft, Visit.NONE))).isEmpty();
    assertThat(drafts.open(Source.SELF, null)).isEmpty();
    assertThat(drafts.open(Source.SELF, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT0S, false", "PT30M, false", "PT30M0.001S, true", "PT31M, true", "P40D, true"})
  void isTooOldAfterHalfAnHour(Duration later, boolean stale) {
    Opened opened = after(later).open(Source.SELF, drafts.seal(draft, Visit.NONE)).orElseThrow();
    assertThat(opened.stale()).isEqualTo(stale);
    assertThat(opened.since()).isEqualTo(NOW);
  }

  @Test
  void opensInTheVisitThatItWasMadeInAndElsewhereSaysOnlyThat() {
    Visit visit = new Visit("this-one");
    Opened opened = drafts.open(Source.SELF, drafts.seal(draft, visit)).orElseThrow();
    assertThat(visit.opens(opened.visit())).isTrue();
    assertThat(visit.opens(opened.in("en").visit())).isTrue();
    assertThat(new Visit("another").opens(opened.visit())).isFalse();
    assertThat(Visit.NONE.opens(opened.visit())).isFalse();
  }

  @Test
  void whatWasMadeInNoVisitOpensInEach() {
    Opened opened = drafts.open(Source.SELF, drafts.seal(draft, Visit.NONE)).orElseThrow();
    assertThat(Visit.NONE.opens(opened.visit())).isTrue();
    assertThat(new Visit("this-one").opens(opened.visit())).isTrue();
  }

  /** Pages that are open while a new version comes. */
  @Test
  void whatWasSealedBeforeThereWereVisitsIsRead() {
    String content =
        "{\"key\":\"k\",\"locale\":\"en\",\"page\":\"HOPES\",\"answered\":[],\"answers\":{}}";
    String sealed = SEAL.seal("SELF", content.getBytes(StandardCharsets.UTF_8), NOW);
    assertThat(Visit.NONE.opens(drafts.open(Source.SELF, sealed).orElseThrow().visit())).isTrue();
  }

  @Test
  void whatIsNotRenewedStaysAsOldAsItWas() {
    SealedDrafts later = after(Duration.ofMinutes(31));
    String sealed = later.seal(draft, Visit.NONE, NOW);
    assertThat(later.open(Source.SELF, sealed).orElseThrow().stale()).isTrue();
    assertThat(later.open(Source.SELF, later.seal(draft, Visit.NONE)).orElseThrow().stale())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no json
          {"key":"k","locale":"en","page":"NO_SUCH_PAGE","answered":[],"answers":{}}
          {"key":"k","locale":"en","page":"HOPES","answered":[],"answers":{"NO_SUCH_QUESTION":1}}
          """)
  void whatAnotherVersionSealedIsNotRead(String content) {
    String sealed = SEAL.seal("SELF", content.getBytes(StandardCharsets.UTF_8), NOW);
    assertThat(drafts.open(Source.SELF, sealed)).isEmpty();
  }

  private static SealedDrafts after(Duration later) {
    return new SealedDrafts(SEAL, Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
  }
}
