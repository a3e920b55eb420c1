package org.stopso.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.transaction.Transactions;
import org.stopso.matching.application.answering.AcceptOffer;
import org.stopso.matching.application.coordination.AssignByHand;
import org.stopso.matching.application.coordination.AssignByHand.Order;
import org.stopso.matching.application.offering.OfferReferral;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.therapist.Population;

/**
 * Two coordinators at two instances give clients away by hand, to few therapists with few places,
 * while the therapists accept what they were offered. No place is given twice, and every client has
 * one therapist at most.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByHandRaceIT {

  private static final int REFERRALS = Integer.getInteger("stopso.race.by-hand", 120);
  private static final int THERAPISTS = 12;
  private static final int RACERS = 8;

  private final long seed = Long.getLong("stopso.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final List<ConfigurableApplicationContext> instances = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> therapists = new ArrayList<>();

  /** What somebody was told: the case that began, or nothing. */
  private record Told(String referralId, String caseId) {}

  @BeforeAll
  void startTwoInstances() {
    System.out.println("race by hand for " + REFERRALS + " referrals, seed " + seed);
    instances.addAll(TwoInstances.start("by-hand", Map.of()));
  }

  @AfterAll
  void stop() {
    instances.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void noPlaceIsGivenTwiceAndNobodyHasTwoTherapists() throws Exception {
    for (int i = 0; i < THERAPISTS; i++) {
      therapist(REFERRALS / THERAPISTS - 2 + random.nextInt(3));
    }
    List<Callable<Told>> submissions = new ArrayList<>();
    for (int i = 0; i < REFERRALS; i++) {
      submissions.add(submission(UUID.randomUUID().toString()));
    }
    inParallel(2, submissions);
    assertNoPlaceExceeded();

    List<Callable<Told>> race = new ArrayList<>();
    for (Document offer : store().findAll(Document.class, "offers")) {
      race.add(acceptance(offer));
    }
    for (Document need : store().findAll(Document.class, "needs")) {
      race.add(byHand(need, "nia", 0));
      race.add(byHand(need, "des", 1));
    }
    Collections.shuffle(race, random);
    List<Told> told = inParallel(RACERS, race);

    assertNoPlaceExceeded();
    assertOneCaseEach(told);
    assertByHandHappened();
  }

  private void therapist(int count) {
    String id = UUID.randomUUID().toString();
    therapists.add(id);
    places.put(id, count);
    instances.forEach(
        instance ->
            instance
                .getBean(Population.class)
                .put(People.profile(id, bent -> bent.but(it -> it.places = count))));
  }

  private Callable<Told> submission(String referral) {
    ConfigurableApplicationContext instance = instances.get(random.nextInt(2));
    OfferReferral offerReferral = instance.getBean(OfferReferral.class);
    Transactions transactions = instance.getBean(Transactions.class);
    return () -> {
      transactions.inTransaction(() -> offerReferral.submitted(People.need(referral)));
      return new Told(referral, "");
    };
  }

  private Callable<Told> acceptance(Document offer) {
    AcceptOffer acceptOffer = instances.get(random.nextInt(2)).getBean(AcceptOffer.class);
    String referral = offer.getList("referralIds", String.class).getFirst();
    String account = "account-" + offer.getString("therapistId");
    return () -> {
      try {
        return new Told(referral, acceptOffer.accept(account, offer.getString("_id")));
      } catch (Refused noLongerOpen) {
        return new Told(referral, "");
      }
    };
  }

  private Callable<Told> byHand(Document need, String coordinator, int instance) {
    AssignByHand assign = instances.get(instance).getBean(AssignByHand.class);
    String referral = need.getString("_id");
    String therapist = therapists.get(random.nextInt(THERAPISTS));
    long version = need.get("version", Number.class).longValue();
    Order order = new Order(coordinator, referral, therapist, Personal.of("a race"), version);
    return () -> {
      try {
        return new Told(referral, assign.assign(order));
      } catch (Refused | Stale tooLate) {
        return new Told(referral, "");
      }
    };
  }

  private void assertNoPlaceExceeded() {
    for (Document caseload : store().findAll(Document.class, "caseloads")) {
      assertThat(caseload.getList("entries", Document.class).size())
          .as("seed %d, %s", seed, caseload.getString("_id"))
          .isLessThanOrEqualTo(places.getOrDefault(caseload.getString("_id"), 0));
    }
  }

  /** Whoever was told of a case was told of the one that the client has. */
  private void assertOneCaseEach(List<Told> told) {
    Map<String, String> holders = new HashMap<>();
    for (Document caseload : store().findAll(Document.class, "caseloads")) {
      for (Document entry : caseload.getList("entries", Document.class)) {
        String caseId = entry.getString("caseId");
        String before = holders.put(entry.getString("referralId"), caseId == null ? "" : caseId);
        assertThat(before).as("seed %d, two places for %s", seed, entry).isNull();
      }
    }
    for (Told one : told) {
      if (!one.caseId().isEmpty()) {
        assertThat(holders).as("seed %d", seed).containsEntry(one.referralId(), one.caseId());
      }
    }
    for (Document need : store().findAll(Document.class, "needs")) {
      if (need.getString("state").equals("ASSIGNED")) {
        Document bond = need.get("bond", Document.class);
        assertThat(holders)
            .as("seed %d", seed)
            .containsEntry(need.getString("_id"), bond.getString("caseId"));
      }
    }
  }

  private void assertByHandHappened() {
    List<Document> decisions = store().findAll(Document.class, "decisions");
    assertThat(decisions).as("seed %d", seed).anyMatch(one -> one.containsKey("byHand"));
    assertThat(decisions.toString()).doesNotContain("a race");
  }

  private static <T> List<T> inParallel(int count, List<Callable<T>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    }
  }

  private MongoTemplate store() {
    return instances.getFirst().getBean(MongoTemplate.class);
  }
}
