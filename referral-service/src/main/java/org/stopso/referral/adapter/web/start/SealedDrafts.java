package org.stopso.referral.adapter.web.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.draft.DraftSeal;
import org.stopso.referral.adapter.web.visit.Visit;
import org.stopso.referral.domain.journey.Draft;
import org.stopso.referral.domain.journey.Given;
import org.stopso.referral.domain.journey.Page;
import org.stopso.referral.domain.journey.Question;
import org.stopso.terms.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as they travel in the pages. One of another form opens as little as one of a stranger. */
@Component
class SealedDrafts {

  /** So long somebody may look at a page before their answers are shown to them again. */
  private static final Duration FRESH = Duration.ofMinutes(30);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DraftSeal seal;
  private final Clock clock;

  SealedDrafts(DraftSeal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** For the page that it shows, as of now; from here on it opens in {@code visit} only. */
  String seal(Draft draft, Visit visit) {
    return seal(draft, visit, clock.instant());
  }

  /** As of {@code since}: what makes no new beginning. */
  String seal(Draft draft, Visit visit, Instant since) {
    Draft carried = draft.carried();
    Given given = carried.given();
    Content content =
        new Content(
            carried.key(),
            carried.locale(),
            carried.page(),
            carried.answered(),
            given.answers(),
            visit.id());
    return seal.seal(given.source().name(), JSON.writeValueAsBytes(content), since);
  }

  /** What was sealed in a page of this form. */
  Optional<Opened> open(Source source, @Nullable String sealed) {
    return sealed == null
        ? Optional.empty()
        : seal.open(source.name(), sealed).flatMap(opened -> read(source, opened));
  }

  private Optional<Opened> read(Source source, DraftSeal.Opened opened) {
    try {
      Content content = JSON.readValue(opened.content(), Content.class);
      return Optional.of(
          new Opened(
              content.draft(source),
              opened.at(),
              opened.isOlderThan(FRESH, clock.instant()),
              content.visit()));
    } catch (JacksonException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  /**
   * A draft, since when it has been in the page, whether that is too long ago, and the visit in
   * which the page was made; null: in none.
   */
  record Opened(Draft draft, Instant since, boolean stale, @Nullable String visit) {

    /** In another language; what was sent stays in the one that it was sent in. */
    Opened in(String language) {
      return draft.page() == Page.SENT ? this : new Opened(draft.in(language), since, stale, visit);
    }
  }

  private record Content(
      String key,
      String locale,
      Page page,
      Set<Page> answered,
      Map<Question, Object> answers,
      @Nullable String visit) {

    Draft draft(Source source) {
      return new Draft(key, locale, page, answered, Given.of(source, answers));
    }
  }
}
