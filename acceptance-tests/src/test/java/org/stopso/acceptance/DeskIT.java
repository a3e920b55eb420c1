package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.stopso.local.demo.DemoAccount;
import org.stopso.local.demo.DemoRole;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/**
 * Two coordinators at their desks, without JavaScript: a held request is taken, released and given
 * to a therapist by hand, whose case one of them then reads.
 */
class DeskIT {

  private static final String CANARY = "Mistlethrush";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final RunningPlatform platform = Platform.running();
  private final RunningPlatform.Account nia = platform.accounts("COORDINATOR").get(0);
  private final RunningPlatform.Account des = platform.accounts("COORDINATOR").get(1);
  private final Browser atNias = new Browser();
  private final Browser atDess = new Browser();

  @Test
  void aHeldRequestIsReleasedGivenAwayByHandAndTheCaseRead() {
    Held held = submitAHeldRequest();
    takeItFromTheQueue(held);
    keepItBeforeTheOther(held);
    releaseIt(held);
    RunningPlatform.Account therapist = giveItAwayByHand(held);
    String caseId = caseOf(therapist, held);
    readTheCase(caseId);
    findItAgain(held);
  }

  private record Held(String reference, String returnCode, String id) {}

  private Held submitAHeldRequest() {
    Map<String, Object> request = Requests.forHelp("CF10");
    request.put("name", CANARY);
    Map<String, Object> answers = Requests.noneOfThese();
    answers.put("selfHarm", true);
    request.put("screening", answers);
    JsonNode receipt = Api.anybody(platform).post("/api/referrals", request).expecting(201).json();
    String reference = receipt.get("reference").asString();
    String id =
        Api.of(platform, nia)
            .post("/api/coordination/referrals/search", Map.of("reference", reference))
            .expecting(200)
            .json()
            .get("referralId")
            .asString();
    return new Held(reference, receipt.get("returnCode").asString(), id);
  }

  private void takeItFromTheQueue(Held held) {
    Browser.Page queue = atNias.open(at("/desk"), nia);
    while (!queue.html().contains(held.reference())) {
      queue = atNias.open(at(link(queue, "/desk\\?cursor=[^\"]+")));
    }
    String item = queue.html().split(held.id())[0].replaceAll("(?s).*id=\"item-([^\"]+)\".*", "$1");
    String action = "/desk/queue/" + item + "/taken";
    String version =
        VERSION
            .matcher(queue.html().split(Pattern.quote(action))[1])
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    Browser.Page taken = atNias.submit(queue, action, Map.of("version", version));
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.at().getPath()).isEqualTo("/desk");
    Browser.Page late = atDess.open(at("/desk"), des);
    Browser.Page refused = atDess.submit(late, action, Map.of("version", version));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.html()).contains(niasAccount() + " changed this item first");
  }

  /** As it is held still, nobody but the two moves it in between. */
  private void keepItBeforeTheOther(Held held) {
    String release = "/desk/referrals/" + held.id() + "/release";
    String hold = "/desk/referrals/" + held.id() + "/hold";
    Browser.Page dossier = atNias.open(at("/desk/referrals/" + held.id()));
    assertThat(dossier.html()).contains(CANARY, "Thoughts of suicide or self-harm");
    Browser.Page nias = atNias.open(at(link(dossier, hold + "\\?version=\\d+")));
    Browser.Page dess = atDess.open(at(link(dossier, release + "\\?version=\\d+")));

    Map<String, String> keeping = Map.of("version", version(nias), "reason", "Rings at two");
    Browser.Page kept = atNias.submit(nias, hold, keeping);
    assertThat(kept.at().getPath()).isEqualTo("/desk/referrals/" + held.id());
    Browser.Page second = atDess.submit(dess, release, releasing(dess, CANARY + " is safe"));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.html())
        .contains(niasAccount() + " was first", "Rings at two", CANARY + " is safe");
    assertThat(second.at().toString()).doesNotContain(CANARY);
  }

  private void releaseIt(Held held) {
    String release = "/desk/referrals/" + held.id() + "/release";
    Browser.Page dossier = atNias.open(at("/desk/referrals/" + held.id()));
    Browser.Page form = atNias.open(at(link(dossier, release + "\\?version=\\d+")));
    Browser.Page released = atNias.submit(form, release, releasing(form, "Safe at home"));
    assertThat(released.at().getPath()).isEqualTo("/desk/referrals/" + held.id());
    assertThat(released.html()).contains("Safe at home");
  }

  private static Map<String, String> releasing(Browser.Page form, String reason) {
    return Map.of(
        "version", version(form), "clearance", "FOUNDATION", "priority", "1", "reason", reason);
  }

  private RunningPlatform.Account giveItAwayByHand(Held held) {
    Offers.Open offer = new Offers(platform).await(held.id());
    JsonNode explained =
        Api.of(platform, nia).get("/api/coordination/matching/" + held.id()).expecting(200).json();
    String chosen = anotherWhoFits(explained, profileOf(offer.therapist()));
    Browser.Page why = atNias.open(at("/desk/matching/" + held.id()));
    assertThat(why.html()).contains("Those who came nearest", chosen);
    seeWhoTheyAre(why, chosen);
    String assignment = "/desk/matching/" + held.id() + "/assignment";
    Browser.Page form = atNias.open(at(assignment + "?therapistId=" + chosen));
    assertThat(form.html()).contains("No rule speaks against it.");

    Map<String, String> answers = new HashMap<>();
    answers.put("therapistId", chosen);
    answers.put("version", version(form));
    answers.put("reason", "Asked for by " + CANARY);
    Browser.Page done = atNias.submit(form, assignment, answers);
    assertThat(done.at().getPath()).isEqualTo("/desk/matching/" + held.id());
    assertThat(done.html()).contains("you chose the therapist by hand");
    assertThat(
            Api.of(platform, offer.therapist())
                .post("/api/offers/" + offer.offerId() + "/acceptance", Map.of())
                .status())
        .isEqualTo(409);
    Browser.Page late = atDess.submit(form, assignment, answers);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.html()).contains(niasAccount() + " changed this first");
    return accountOf(chosen);
  }

  /** The page knows them by id; their own service, behind the same gateway, tells the name. */
  private void seeWhoTheyAre(Browser.Page why, String therapistId) {
    assertThat(why.html()).contains("hx-get=\"/desk/therapists/names?id=");
    Browser.Page names = atNias.open(at("/desk/therapists/names?id=" + therapistId));
    assertThat(names.html()).contains("innerHTML:.therapist-" + therapistId);
    Browser.Page record = atNias.open(at(link(why, "/desk/therapists/" + therapistId)));
    assertThat(record.html()).contains("Identity", therapistId);
  }

  private static String anotherWhoFits(JsonNode explained, String notThis) {
    return StreamSupport.stream(explained.get("nearest").spliterator(), false)
        .filter(near -> near.hasNonNull("score"))
        .map(near -> near.get("therapistId").asString())
        .filter(id -> !id.equals(notThis))
        .findFirst()
        .orElseThrow();
  }

  private RunningPlatform.Account accountOf(String therapistId) {
    return platform.accounts("THERAPIST").stream()
        .filter(account -> profileOf(account).equals(therapistId))
        .findFirst()
        .orElseThrow();
  }

  private String profileOf(RunningPlatform.Account therapist) {
    return Api.of(platform, therapist)
        .get("/api/me/profile")
        .expecting(200)
        .json()
        .get("therapistId")
        .asString();
  }

  private String caseOf(RunningPlatform.Account therapist, Held held) {
    Api api = Api.of(platform, therapist);
    return Eventually.found("the case is open", () -> caseWith(api, held));
  }

  private static Optional<String> caseWith(Api therapist, Held held) {
    JsonNode cases = therapist.get("/api/me/cases").expecting(200).json();
    return StreamSupport.stream(cases.spliterator(), false)
        .map(each -> each.get("caseId").asString())
        .filter(id -> clientsOf(therapist, id).contains(held.id()))
        .findFirst();
  }

  /** Those of whom referral-service tells the therapist by now. */
  private static List<String> clientsOf(Api therapist, String caseId) {
    return therapist
        .get("/api/cases/" + caseId)
        .expecting(200)
        .json()
        .get("clients")
        .valueStream()
        .map(client -> client.get("referralId").asString())
        .toList();
  }

  private void readTheCase(String caseId) {
    String reading = "/desk/therapists/cases/" + caseId;
    Browser.Page why = atNias.open(at(reading));
    assertThat(why.html()).contains("Why do you need to read this case?").doesNotContain(CANARY);
    assertThat(atNias.submit(why, reading, Map.of("reason", " ")).status()).isEqualTo(422);
    Browser.Page read = atNias.submit(why, reading, Map.of("reason", "The GP called"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.html()).contains(CANARY);
    JsonNode same =
        Api.of(platform, des)
            .post("/api/cases/" + caseId + "/reading", Map.of("reason", "As well"))
            .expecting(200)
            .json();
    assertThat(same.get("clients").get(0).get("name").asString()).isEqualTo(CANARY);
  }

  private void findItAgain(Held held) {
    Browser.Page queue = atDess.open(at("/desk"));
    Browser.Page found =
        atDess.submit(queue, "/desk/search", Map.of("reference", held.reference()));
    assertThat(found.at().getPath()).isEqualTo("/desk/referrals/" + held.id());
    assertThat(found.html()).contains("a therapist has the client", "Read the case");
  }

  /** As whom the issuer knows her: the platform has no names of those who work on it. */
  private String niasAccount() {
    return new DemoAccount(nia.username(), "", DemoRole.COORDINATOR).subject();
  }

  private static String version(Browser.Page form) {
    Matcher version = VERSION.matcher(form.html());
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static String link(Browser.Page page, String pattern) {
    Matcher link = Pattern.compile("href=\"(" + pattern + ")\"").matcher(page.html());
    assertThat(link.find()).as(pattern).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private URI at(String path) {
    return platform.gateway().resolve(path);
  }

  @Test
  void noTherapistHasADesk() {
    RunningPlatform.Account therapist = platform.accounts("THERAPIST").getFirst();
    for (String path :
        List.of("/desk", "/desk/matching", "/desk/therapists/cases/c1", "/desk/therapists/t1")) {
      assertThat(new Browser().open(at(path), therapist).status()).isEqualTo(403);
    }
  }
}
