package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.stopso.referral.domain.form.Answers;

/** Nobody waits for a partner unseen. */
class PartnersIT extends RunningService {

  private static final String HERE = "/desk/partners";
  private static final Pattern LINE = Pattern.compile("<a [^>]*/desk/referrals/([0-9a-f-]{36})\"");

  private static final String PROFILE = "system.profile";

  @Autowired MongoTemplate store;

  /** Whoever other tests left is not who waits here. */
  @BeforeEach
  void nobodyWaits() {
    store.updateMulti(
        query(where("progress.state").is("AWAITING_PARTNER")),
        Update.update("progress.state", "WITHDRAWN"),
        "referrals");
  }

  @Test
  void twoWhoAskedWithoutACodeAreBothThereUntilTheyAreOne() {
    assertThat(page(HERE)).contains("Nobody waits for a partner").doesNotContain("<table", "??");
    Submitted kim = asking();
    Submitted lou = asking();
    long noted = store.count(query(where("action").is("referral.read")), "audit");
    String page = page(HERE);
    assertThat(idsOn(page)).containsExactly(kim.id(), lou.id());
    assertThat(page)
        .contains(kim.reference(), lou.reference(), "Can be used until", "href=\"/desk/partners\"")
        .doesNotContain("Sam", "None can be used", "??");
    assertThat(store.count(query(where("action").is("referral.read")), "audit")).isEqualTo(noted);

    posting("/api/referrals/withdrawal", Map.of("returnCode", lou.code()));
    assertThat(idsOn(page(HERE))).containsExactly(kim.id());
    submitted(couple().with("householdCode", codeFrom(kim)).values());
    assertThat(idsOn(page(HERE))).isEmpty();
  }

  @Test
  void whoseCodeHasLapsedIsSeenToHaveNoneUntilTheyAskForAnother() {
    Submitted kim = asking();
    store
        .getCollection("invitations")
        .updateMany(
            new Document("referralId", kim.id()),
            Updates.set("expiresAt", Date.from(Instant.now().minusMillis(1))));
    assertThat(page(HERE)).contains("None can be used").doesNotContain("Can be used until");
    codeFrom(kim);
    assertThat(page(HERE)).contains("Can be used until").doesNotContain("None can be used");
  }

  @Test
  void whoWaitsForOneWhoIsHeldLeadsThere() {
    Submitted kim = asking();
    Submitted lou =
        submitted(
            couple().with("householdCode", codeFrom(kim)).with("ageBand", "UNDER_18").values());
    String page = page(HERE);
    assertThat(idsOn(page)).containsExactly(kim.id(), lou.id());
    assertThat(page).contains("The partner has asked, and is held");
  }

  @Test
  void theListIsReadPageByPage() {
    Document kim =
        Objects.requireNonNull(store.findById(asking().id(), Document.class, "referrals"));
    for (int i = 1; i < 50; i++) {
      another(kim, i);
    }
    assertThat(idsOn(page(HERE))).hasSize(50).isSorted();
    assertThat(page(HERE)).doesNotContain("?after=");
    another(kim, 50);
    String first = page(HERE);
    List<String> shown = idsOn(first);
    assertThat(shown).hasSize(50).isSorted();
    assertThat(first)
        .contains(HERE + "?after=" + shown.getLast())
        .doesNotContain("Back to whoever");
    String second = page(HERE + "?after=" + shown.getLast());
    assertThat(idsOn(second)).hasSize(1).doesNotContainAnyElementsOf(shown);
    assertThat(second).contains("Back to whoever asked first").doesNotContain("?after=");
  }

  @Test
  void itReadsByIndexes() {
    asking();
    List<Document> reads =
        profiled(() -> page(HERE + "?after=" + new UUID(0, 0))).stream()
            .filter(read -> read.get("command", Document.class).containsKey("filter"))
            .filter(PartnersIT::isOurs)
            .toList();
    assertThat(reads).hasSizeGreaterThanOrEqualTo(2);
    assertThat(reads)
        .allSatisfy(read -> assertThat(read.getString("planSummary")).startsWith("IXSCAN"))
        .allSatisfy(read -> assertThat(read.containsKey("hasSortStage")).isFalse());
  }

  /** The queries of {@code what}; nothing of the profile is left to whoever reads all there is. */
  private List<Document> profiled(Runnable what) {
    store.executeCommand(new Document("profile", 2));
    try {
      what.run();
      return store.find(query(where("op").is("query")), Document.class, PROFILE);
    } finally {
      store.executeCommand(new Document("profile", 0));
      store.dropCollection(PROFILE);
    }
  }

  private static boolean isOurs(Document read) {
    Document filter = read.get("command", Document.class).get("filter", Document.class);
    return "AWAITING_PARTNER".equals(filter.get("progress.state"))
        || (read.getString("ns").endsWith(".invitations") && filter.containsKey("referralId"));
  }

  /** A copy, which asked a little later. */
  private void another(Document kim, int later) {
    UUID id = UUID.fromString(kim.getString("_id"));
    String next =
        new UUID(id.getMostSignificantBits() + ((long) later << 16), id.getLeastSignificantBits())
            .toString();
    store.insert(
        new Document(kim)
            .append("_id", next)
            .append("reference", "COPY" + next.substring(0, 13))
            .append("codes", List.of(new Document("of", "nobody").append("hash", next))),
        "referrals");
  }

  private Submitted asking() {
    return submitted(couple().values());
  }

  private static Answers couple() {
    return Answers.ofSelf().with("help", "COUPLE");
  }

  private String codeFrom(Submitted who) {
    return posting("/api/referrals/household", Map.of("returnCode", who.code()))
        .json()
        .get("householdCode")
        .asString();
  }

  private static List<String> idsOn(String page) {
    return LINE.matcher(page).results().map((MatchResult line) -> line.group(1)).toList();
  }

  private String page(String path) {
    Reply reply = performing(get(path).with(COORDINATOR).accept(MediaType.TEXT_HTML));
    assertThat(reply.status()).isEqualTo(200);
    return reply.text();
  }
}
