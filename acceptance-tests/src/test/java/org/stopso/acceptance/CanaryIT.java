package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stopso.local.running.RunningPlatform;

/** What a person writes is read by the assigned therapist, and found nowhere else. */
class CanaryIT {

  private static final String BIRD = "Quetzalwort";

  private final RunningPlatform platform = Platform.running();

  @Test
  void whatAPersonWritesIsFoundNowhereButOnTheirTherapistsPage() throws Exception {
    Api.Reply receipt =
        Api.anybody(platform).post("/api/referrals", requestFullOfBirds()).expecting(201);
    String reference = receipt.json().get("reference").asString();
    String referralId =
        Api.of(platform, platform.accounts("COORDINATOR").getFirst())
            .post("/api/coordination/referrals/search", Map.of("reference", reference))
            .expecting(200)
            .json()
            .get("referralId")
            .asString();
    Offers.Open offer = new Offers(platform).await(referralId);
    String caseId =
        Api.of(platform, offer.therapist())
            .post("/api/offers/" + offer.offerId() + "/acceptance", Map.of())
            .expecting(200)
            .json()
            .get("caseId")
            .asString();
    Api therapist = Api.of(platform, offer.therapist());
    Api.Reply opened =
        Eventually.found(
            "the case shows its client",
            () ->
                Optional.of(therapist.get("/api/cases/" + caseId))
                    .filter(reply -> reply.status() == 200 && reply.body().contains(BIRD)));
    assertThat(opened.body()).contains(BIRD + "-name", BIRD + "-hopes", BIRD + "-access");
    Browser.Page page =
        new Browser().open(platform.gateway().resolve("/cases/" + caseId), offer.therapist());
    assertThat(page.html()).contains(BIRD + "-name");
    logSessionWithABird(therapist, caseId);
    somebodyElseMeetsTheSameWall(offer, caseId);
    comeBackWithBirds(receipt.json().get("returnCode").asString());
    withdrawWithABird(receipt.json().get("returnCode").asString(), referralId);
    lookBackWithABird(receipt.json().get("returnCode").asString());

    assertThat(inTheStore(reference)).as("the search itself works").isNotEmpty();
    assertThat(inFiles(referralId)).as("the search itself works").isNotEmpty();
    assertThat(inTheStore(BIRD)).isEmpty();
    assertThat(inFiles(BIRD)).isEmpty();
    assertThat(new Mailbox(platform).all().stream().filter(mail -> mail.says(BIRD))).isEmpty();
    String returnCode = receipt.json().get("returnCode").asString();
    assertThat(inTheStore(returnCode)).isEmpty();
    assertThat(inFiles(returnCode)).isEmpty();
    if (Platform.isOurs()) {
      Traced.await(
          "of the withdrawal",
          trace -> !Traced.named(trace, "http post /api/referrals/withdrawal").isEmpty());
      Traced.saysNothingOf(BIRD, returnCode, reference);
    }
  }

  private void somebodyElseMeetsTheSameWall(Offers.Open offer, String caseId) {
    RunningPlatform.Account other =
        platform.accounts("THERAPIST").stream()
            .filter(account -> !account.equals(offer.therapist()))
            .findFirst()
            .orElseThrow();
    Api somebodyElse = Api.of(platform, other);
    Api.Reply notYours = somebodyElse.get("/api/cases/" + caseId).expecting(404);
    Api.Reply nowhere =
        somebodyElse.get("/api/cases/01890000-0000-7000-8000-000000000000").expecting(404);
    assertThat(notYours.body()).isEqualTo(nowhere.body());
  }

  private static Map<String, Object> requestFullOfBirds() {
    Map<String, Object> request = Requests.forHelp("CF10");
    request.put("name", BIRD + "-name");
    request.put("hopes", BIRD + "-hopes");
    request.put(
        "contact",
        Map.of(
            "email",
            Map.of("address", BIRD + "@example.org", "safeToContact", true, "discreet", true),
            "post",
            Map.of("lines", List.of(BIRD + "-line"), "postcode", "CF10 4UW", "safeToContact", true),
            "willCheckBack",
            true));
    request.put(
        "preferences",
        Map.of(
            "availability",
            List.of("WEEKDAY_DAY", "WEEKDAY_EVENING", "WEEKEND"),
            "accessNeeds",
            BIRD + "-access"));
    return request;
  }

  private static void logSessionWithABird(Api therapist, String caseId) {
    Map<String, Object> session = Sessions.today();
    session.put("note", BIRD + "-note");
    therapist.post("/api/cases/" + caseId + "/sessions", session).expecting(201);
  }

  private void comeBackWithBirds(String returnCode) {
    Api anybody = Api.anybody(platform);
    anybody
        .post(
            "/api/referrals/messages", Map.of("returnCode", returnCode, "text", BIRD + "-message"))
        .expecting(201);
    Map<String, Object> contact =
        Map.of("email", Map.of("address", BIRD + "2@example.org", "safeToContact", true));
    anybody
        .post("/api/referrals/contact", Map.of("returnCode", returnCode, "contact", contact))
        .expecting(200);
  }

  /** Feedback, from somebody whose therapy is over. */
  private void lookBackWithABird(String returnCode) {
    Api.anybody(platform)
        .post(
            "/api/referrals/feedback",
            Map.of(
                "returnCode",
                returnCode,
                "ratings",
                Map.of("helped", 7, "listened", 9, "understanding", 5),
                "comment",
                BIRD + "-comment"))
        .expecting(201);
  }

  /** The coordinators, whom the person tells, read why. */
  private void withdrawWithABird(String returnCode, String referralId) {
    Api.anybody(platform)
        .post(
            "/api/referrals/withdrawal",
            Map.of("returnCode", returnCode, "reason", BIRD + "-reason"))
        .expecting(200);
    Api coordinator = Api.of(platform, platform.accounts("COORDINATOR").getFirst());
    String read =
        coordinator.get("/api/coordination/referrals/" + referralId).expecting(200).body();
    assertThat(read).contains(BIRD + "-reason");
  }

  private List<String> inTheStore(String words) {
    return Stored.holding(platform, words);
  }

  /**
   * Every file the platform writes: the store's, the broker's segments, all logs. Some go while
   * they are looked through.
   */
  private List<Path> inFiles(String words) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        platform.directory(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && contains(file, words)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path goneMeanwhile, IOException why) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static boolean contains(Path file, String words) {
    try {
      return !file.toString().contains("/apps/")
          && Stored.contains(Files.readAllBytes(file), words);
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }
}
