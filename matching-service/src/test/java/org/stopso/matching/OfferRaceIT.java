package org.stopso.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.reference.Position;
import org.stopso.kit.transaction.Transactions;
import org.stopso.matching.application.answering.AcceptOffer;
import org.stopso.matching.application.answering.ExpireOffers;
import org.stopso.matching.application.changes.WithdrawNeed;
import org.stopso.matching.application.offering.OfferReferral;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Whereabouts;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.matching.domain.therapist.Population;
import org.stopso.terms.Delivery;

/**
 * The great race: offers made by two instances at once to few therapists, each accepted twice at
 * once and racing its own expiry or withdrawal. Whoever wins, there is one outcome.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferRaceIT {

  private static final int OFFERS = Integer.getInteger("stopso.race.offers", 1_000);

  private static final int THERAPISTS = 25;

  /** One consumer on each instance. */
  private static final int CONSUMERS = 2;

  private static final int RACERS = 8;

  private final long seed = Long.getLong("stopso.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final List<ConfigurableApplicationContext> instances = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  private record Answered(String offerId, String caseId) {}

  @BeforeAll
  void startTwoInstances() {
    System.out.println("race of " + OFFERS + " offers, seed " + seed);
    instances.addAll(TwoInstances.start("race", Map.of("STOPSO_SWEEP_EXPIRY_MS", "50")));
  }

  @AfterAll
  void stop() {
    instances.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void oneOutcomeEachAndNoPlaceExceeded() throws Exception {
    therapists();
    List<String> referrals = new ArrayList<>();
    for (int i = 0; i < OFFERS; i++) {
      referrals.add(UUID.randomUUID().toString());
    }
    long start = System.nanoTime();
    inParallel(CONSUMERS, referrals.stream().map(this::submission).toList());
    List<Document> offers = store().findAll(Document.class, "offers");
    assertThat(offers).hasSizeGreaterThan(Math.min(OFFERS, totalPlaces()) / 2);
    assertNoPlaceExceeded();
    long made = System.nanoTime();

    List<Callable<Answered>> race = new ArrayList<>();
    for (Document offer : offers) {
      race.add(acceptance(offer, 0));
      race.add(acceptance(offer, 1));
      race.add(random.nextBoolean() ? expiry(offer) : withdrawal(offer));
    }
    Collections.shuffle(race, random);
    List<Answered> answers = inParallel(RACERS, race);

    System.out.printf(
        "%d offers made in %d ms, raced in %d ms%n",
        offers.size(), (made - start) / 1_000_000, (System.nanoTime() - made) / 1_000_000);
    assertOneOutcomeEach(answers);
    assertNoPlaceExceeded();
    assertNoReferralWithTwoTherapists();
    assertEachOutcomeIsCountedOnce();
  }

  private void therapists() {
    for (int i = 0; i < THERAPISTS; i++) {
      String id = UUID.randomUUID().toString();
      int count = OFFERS / THERAPISTS + random.nextInt(5);
      places.put(id, count);
      Position where = somewhere();
      instances.forEach(
          instance ->
              instance
                  .getBean(Population.class)
                  .put(
                      People.profile(
                          id,
                          bent ->
                              bent.but(it -> it.places = count)
                                  .but(it -> it.practices = List.of(where)))));
    }
  }

  private Position somewhere() {
    return new Position(51 + random.nextDouble() * 2, -3 + random.nextDouble() * 2);
  }

  private Wishes wishes() {
    Wishes usual = People.wishes();
    return new Wishes(
        usual.groups(),
        usual.help(),
        Set.of(Delivery.IN_PERSON),
        new Whereabouts("X1", false, somewhere(), "Wales"),
        300,
        usual.gender(),
        usual.languages(),
        usual.availability(),
        usual.fee());
  }

  private int totalPlaces() {
    return places.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Callable<Answered> submission(String referral) {
    OfferReferral offerReferral = any(OfferReferral.class);
    Transactions transactions = transactionsBeside(offerReferral);
    Need need = People.need(referral, wishes());
    return () -> {
      transactions.inTransaction(() -> offerReferral.submitted(need));
      return new Answered("", "");
    };
  }

  private Transactions transactionsBeside(OfferReferral bean) {
    return instances.stream()
        .filter(instance -> instance.getBean(OfferReferral.class) == bean)
        .findFirst()
        .orElseThrow()
        .getBean(Transactions.class);
  }

  private Callable<Answered> acceptance(Document offer, int instance) {
    AcceptOffer acceptOffer = instances.get(instance).getBean(AcceptOffer.class);
    String offerId = offer.getString("_id");
    String account = "account-" + offer.getString("therapistId");
    return () -> {
      try {
        return new Answered(offerId, acceptOffer.accept(account, offerId));
      } catch (Refused noLongerOpen) {
        return new Answered(offerId, "");
      }
    };
  }

  private Callable<Answered> expiry(Document offer) {
    ExpireOffers expireOffers = any(ExpireOffers.class);
    String offerId = offer.getString("_id");
    return () -> {
      store()
          .updateFirst(
              Query.query(Criteria.where("_id").is(offerId)),
              Update.update("expiresAt", Instant.now().minusMillis(1)),
              "offers");
      expireOffers.expire(offerId);
      return new Answered(offerId, "");
    };
  }

  private Callable<Answered> withdrawal(Document offer) {
    ConfigurableApplicationContext instance = instances.get(random.nextInt(2));
    Transactions transactions = instance.getBean(Transactions.class);
    WithdrawNeed withdrawNeed = instance.getBean(WithdrawNeed.class);
    String referral = offer.getList("referralIds", String.class).getFirst();
    return () -> {
      transactions.inTransaction(() -> withdrawNeed.withdrawn(referral));
      return new Answered(offer.getString("_id"), "");
    };
  }

  private void assertOneOutcomeEach(List<Answered> answers) {
    Map<String, Set<String>> cases = new HashMap<>();
    for (Answered answer : answers) {
      if (!answer.caseId().isEmpty()) {
        cases.computeIfAbsent(answer.offerId(), any -> new HashSet<>()).add(answer.caseId());
      }
    }
    assertThat(cases).as("seed %d", seed).isNotEmpty();
    assertThat(cases.values()).as("seed %d", seed).allMatch(ids -> ids.size() == 1);
    for (Document offer : store().findAll(Document.class, "offers")) {
      Set<String> ids = cases.getOrDefault(offer.getString("_id"), Set.of());
      Document closed = offer.get("closed", Document.class);
      String caseId = closed == null ? null : closed.getString("caseId");
      assertThat(caseId == null ? Set.of() : Set.of(caseId))
          .as("seed %d, offer %s %s", seed, offer.getString("_id"), offer.getString("status"))
          .isEqualTo(ids);
    }
  }

  private void assertNoPlaceExceeded() {
    for (Document caseload : store().findAll(Document.class, "caseloads")) {
      int taken = caseload.getList("entries", Document.class).size();
      assertThat(taken)
          .as("seed %d, %s", seed, caseload.getString("_id"))
          .isLessThanOrEqualTo(places.getOrDefault(caseload.getString("_id"), 0));
    }
  }

  private void assertNoReferralWithTwoTherapists() {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              Map<String, List<String>> holders = new HashMap<>();
              for (Document caseload : store().findAll(Document.class, "caseloads")) {
                for (Document entry : caseload.getList("entries", Document.class)) {
                  holders
                      .computeIfAbsent(entry.getString("referralId"), any -> new ArrayList<>())
                      .add(caseload.getString("_id") + " " + entry.getString("caseId"));
                }
              }
              assertThat(holders.values()).as("seed %d", seed).allMatch(held -> held.size() == 1);
              assertAgreesWithNeeds(holders);
            });
  }

  /** However often a transaction was tried. */
  private void assertEachOutcomeIsCountedOnce() {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              Map<String, Double> stored = new HashMap<>();
              for (Document offer : store().findAll(Document.class, "offers")) {
                stored.merge("MADE", 1.0, Double::sum);
                stored.merge(offer.getString("status"), 1.0, Double::sum);
              }
              stored.remove("OFFERED");
              assertThat(counted()).as("seed %d", seed).isEqualTo(stored);
            });
  }

  private Map<String, Double> counted() {
    Map<String, Double> counted = new HashMap<>();
    for (ConfigurableApplicationContext instance : instances) {
      for (Counter counter :
          instance.getBean(MeterRegistry.class).get("stopso.offers").counters()) {
        counted.merge(
            Objects.requireNonNull(counter.getId().getTag("outcome")),
            counter.count(),
            Double::sum);
      }
    }
    counted.values().removeIf(count -> count == 0);
    return counted;
  }

  /** Every place is held by exactly the need that says so, in the state that it says. */
  private void assertAgreesWithNeeds(Map<String, List<String>> holders) {
    for (Document need : store().findAll(Document.class, "needs")) {
      Document bond = need.get("bond", Document.class);
      String state = need.getString("state");
      boolean holds = state.equals("OFFERED") || state.equals("ASSIGNED");
      boolean lives = holds || (bond != null && bond.getString("caseId") != null);
      assertThat(holders.containsKey(need.getString("_id")))
          .as("seed %d, need %s is %s", seed, need.getString("_id"), state)
          .isEqualTo(lives);
    }
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

  private <T> T any(Class<T> bean) {
    return instances.get(random.nextInt(2)).getBean(bean);
  }

  private MongoTemplate store() {
    return instances.getFirst().getBean(MongoTemplate.class);
  }
}
