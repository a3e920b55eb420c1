package org.stopso.kit.vault.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stopso.kit.vault.SealBroken;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.kit.vault.Vault;
import org.stopso.local.RealParts;

class TinkVaultIT {

  private static final Duration MEMORY = Duration.ofSeconds(4);
  private static final String NAME = "name";

  private final String name = "vault" + UUID.randomUUID().toString().substring(0, 8);
  private final String subject = "referral:" + UUID.randomUUID();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
  private MongoClient client;
  private KeyStore store;
  private Vault vault;

  @BeforeEach
  void start() {
    client = MongoClients.create(RealParts.mongoUri());
    store = new KeyStore(RealParts.mongoUri(), name + "_keys", Duration.ofSeconds(5));
    vault = instance();
  }

  @AfterEach
  void stop() {
    client.getDatabase(name).drop();
    client.getDatabase(name + "_keys").drop();
    store.close();
    client.close();
  }

  @Test
  void whatIsSealedOpensForTheSameSubjectAndFieldOnly() {
    Sealed sealed = vault.seal(subject, NAME, "Sam Ó Súilleabháin 🌱");
    assertThat(vault.open(subject, NAME, sealed)).isEqualTo("Sam Ó Súilleabháin 🌱");
    assertThat(instance().open(subject, NAME, sealed)).isEqualTo("Sam Ó Súilleabháin 🌱");
    assertThatThrownBy(() -> vault.open(subject, "hopes", sealed)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> vault.open("referral:x", NAME, sealed)).isInstanceOf(SealBroken.class);
    vault.seal("referral:x", NAME, "Max");
    assertThatThrownBy(() -> vault.open("referral:x", NAME, sealed)).isInstanceOf(SealBroken.class);
  }

  @Test
  void subjectAndFieldCannotBeShiftedIntoEachOther() {
    Sealed sealed = vault.seal(subject, NAME, "Sam");
    String shifted = subject.substring(0, subject.length() - 1);
    vault.seal(shifted, NAME, "Max");
    assertThatThrownBy(
            () -> vault.open(shifted, subject.charAt(subject.length() - 1) + NAME, sealed))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void anAlteredByteIsNoticedWhereverItIs() {
    Sealed sealed = vault.seal(subject, NAME, "Sam");
    for (int at = 0; at < sealed.bytes().length; at++) {
      byte[] altered = sealed.bytes().clone();
      altered[at] ^= 1;
      assertThatThrownBy(() -> vault.open(subject, NAME, new Sealed(altered)))
          .isInstanceOf(SealBroken.class);
    }
    assertThatThrownBy(() -> vault.open(subject, NAME, new Sealed(new byte[0])))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void equalTextsLookDifferentAndDifferentLengthsAlike() {
    Sealed one = vault.seal(subject, NAME, "Sam");
    assertThat(vault.seal(subject, NAME, "Sam")).isNotEqualTo(one);
    assertThat(vault.seal(subject, NAME, "Maximilian").bytes()).hasSameSizeAs(one.bytes());
  }

  @Test
  void manyAtOnceAgreeOnOneKey() throws Exception {
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Sealed>> sealed =
          IntStream.range(0, 32)
              .mapToObj(i -> many.submit(() -> instance().seal(subject, NAME, "text " + i)))
              .toList();
      Set<String> opened = new HashSet<>();
      for (Future<Sealed> each : sealed) {
        opened.add(vault.open(subject, NAME, each.get()));
      }
      assertThat(opened).hasSize(32);
    }
    assertThat(keys().countDocuments()).isEqualTo(1);
  }

  @Test
  void whoIsExpectedHasOneKeyWhichSealsAsAnyOther() {
    vault.expect(subject);
    vault.expect(subject);
    Sealed sealed = vault.seal(subject, NAME, "Sam");
    assertThat(vault.open(subject, NAME, sealed)).isEqualTo("Sam");
    assertThat(instance().open(subject, NAME, sealed)).isEqualTo("Sam");
    vault.expect(subject);
    assertThat(vault.open(subject, NAME, vault.seal(subject, NAME, "Max"))).isEqualTo("Max");
    assertThat(keys().countDocuments()).isEqualTo(1);
  }

  @Test
  void whoIsErasedIsExpectedInVain() {
    vault.erase(subject);
    vault.expect(subject);
    assertThatThrownBy(() -> vault.seal(subject, NAME, "Sam")).isInstanceOf(SubjectErased.class);
    assertThatThrownBy(() -> vault.seal(subject, NAME, "Sam")).isInstanceOf(SubjectErased.class);
  }

  @Test
  void afterAnErasureNothingOpensOrSealsAndNoKeyIsLeft() {
    Sealed sealed = vault.seal(subject, NAME, "Sam");
    vault.erase(subject);
    assertThatThrownBy(() -> vault.open(subject, NAME, sealed)).isInstanceOf(SubjectErased.class);
    assertThatThrownBy(() -> vault.seal(subject, NAME, "Sam")).isInstanceOf(SubjectErased.class);
    assertThatThrownBy(() -> instance().seal(subject, NAME, "Sam"))
        .isInstanceOf(SubjectErased.class);
    assertThat(keys().find().first()).doesNotContainKey("wrapped");
    assertThat(client.getDatabase(name).getCollection("erasure_ledger").find().first())
        .containsEntry("_id", subject);
  }

  @Test
  void anErasureHoldsOnAnotherInstanceWhenItsMemoryEnds() {
    Sealed sealed = vault.seal(subject, NAME, "Sam");
    Vault other = instance();
    assertThat(other.open(subject, NAME, sealed)).isEqualTo("Sam");
    vault.erase(subject);
    nanos.addAndGet(MEMORY.toNanos() - 1);
    assertThat(other.open(subject, NAME, sealed)).isEqualTo("Sam");
    nanos.addAndGet(1);
    assertThatThrownBy(() -> other.open(subject, NAME, sealed)).isInstanceOf(SubjectErased.class);
  }

  @Test
  void whoeverIsErasedBeforeTheirFirstUseStaysErased() {
    vault.erase(subject);
    assertThatThrownBy(() -> vault.seal(subject, NAME, "Sam")).isInstanceOf(SubjectErased.class);
  }

  @Test
  void erasingAgainKeepsTheFirstDate() {
    vault.erase(subject);
    Document first = ledger().find().first();
    vault.erase(subject);
    assertThat(ledger().find()).containsExactly(first);
  }

  @Test
  void theLedgerDestroysKeysThatARestoreBroughtBack() {
    Sealed sealed = vault.seal(subject, NAME, "Sam");
    Sealed other = vault.seal("referral:other", NAME, "Max");
    Document backup = keys().find(new Document("_id", subject)).first();
    vault.erase(subject);
    keys().replaceOne(new Document("_id", subject), backup);
    Vault restored = instance();
    assertThatThrownBy(() -> restored.open(subject, NAME, sealed))
        .isInstanceOf(SubjectErased.class);
    assertThat(restored.open("referral:other", NAME, other)).isEqualTo("Max");
    assertThat(keys().find(new Document("_id", subject)).first()).doesNotContainKey("wrapped");
  }

  /** First the service's own database comes from before an erasure, some days later the keys do. */
  @Test
  void anErasureOutlastsTheRestoreOfTheLedgerAndThenOfTheKeys() {
    Sealed sealed = vault.seal(subject, NAME, "Sam");
    Document backup = keys().find(new Document("_id", subject)).first();
    vault.erase(subject);
    ledger().drop();
    instance();
    assertThat(ledger().distinct("_id", String.class)).containsExactly(subject);
    keys().replaceOne(new Document("_id", subject), backup);
    Vault restored = instance();
    assertThatThrownBy(() -> restored.open(subject, NAME, sealed))
        .isInstanceOf(SubjectErased.class);
  }

  @Test
  void aRestoreFromBeforeSomebodysFirstKeyMakesThemNoNewOne() {
    vault.seal(subject, NAME, "Sam");
    vault.erase(subject);
    keys().drop();
    Vault restored = instance();
    assertThatThrownBy(() -> restored.seal(subject, NAME, "Sam")).isInstanceOf(SubjectErased.class);
  }

  @Test
  void moreErasuresThanAreTakenAtOnceAreAllReplayed() {
    List<String> all = IntStream.range(0, 1_001).mapToObj(i -> "referral:" + i).toList();
    ledger()
        .insertMany(
            all.stream()
                .map(one -> new Document("_id", one).append("erasedAt", new Date()))
                .toList());
    instance();
    assertThat(keys().countDocuments(new Document("erasedAt", new Document("$exists", true))))
        .isEqualTo(all.size());
  }

  /** Another instance of the service, with its own memory. */
  private Vault instance() {
    DataKeys keys =
        new DataKeys(
            store,
            new FileKeyEncryptionKey(RealParts.secretsDir().resolve("kek.json")),
            new OpenedKeys(MEMORY, nanos::get),
            Clock.systemUTC());
    ErasureLedger ledger = new ErasureLedger(database());
    ledger.agreeWith(store, keys::destroy);
    return new TinkVault(keys, ledger, Clock.systemUTC());
  }

  private MongoDatabase database() {
    return client.getDatabase(name);
  }

  private com.mongodb.client.MongoCollection<Document> ledger() {
    return database().getCollection("erasure_ledger");
  }

  private com.mongodb.client.MongoCollection<Document> keys() {
    return client.getDatabase(name + "_keys").getCollection("data_keys");
  }
}
