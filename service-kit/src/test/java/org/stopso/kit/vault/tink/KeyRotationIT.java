package org.stopso.kit.vault.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.kit.vault.Vault;
import org.stopso.local.RealParts;

/** The key-encryption key is changed: added, made the primary one, all keys rewrapped, dropped. */
class KeyRotationIT {

  private static final String SAM = "referral:sam";
  private static final String NAME = "name";

  @TempDir Path folder;

  private final String name = "rotation" + UUID.randomUUID().toString().substring(0, 8);
  private KeysetHandle old;
  private KeysetHandle both;
  private KeysetHandle fresh;
  private MongoClient client;
  private KeyStore store;

  @BeforeEach
  void start() throws GeneralSecurityException {
    AeadConfig.register();
    old = keyset(false);
    client = MongoClients.create(RealParts.mongoUri());
    store = new KeyStore(RealParts.mongoUri(), name + "_keys", Duration.ofSeconds(5));
    both =
        KeysetHandle.newBuilder(old)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    fresh =
        KeysetHandle.newBuilder()
            .addEntry(
                KeysetHandle.importKey(both.getPrimary().getKey())
                    .withFixedId(both.getPrimary().getId())
                    .makePrimary())
            .build();
  }

  @AfterEach
  void stop() {
    client.getDatabase(name).drop();
    client.getDatabase(name + "_keys").drop();
    store.close();
    client.close();
  }

  @Test
  void theOldKeyCanGoWhenEveryDataKeyIsRewrapped() {
    Sealed sealed = vault(old).seal(SAM, NAME, "Sam");
    assertThat(rotation(old).count()).isEqualTo(new KeyRotation.Count(1, 0));
    assertThatThrownBy(() -> vault(fresh).open(SAM, NAME, sealed))
        .isInstanceOf(IllegalStateException.class);

    vault(both).seal("referral:max", NAME, "Max");
    assertThat(rotation(both).count()).isEqualTo(new KeyRotation.Count(1, 1));
    assertThat(rotation(both).rewrap()).isEqualTo(1);
    assertThat(rotation(both).count()).isEqualTo(new KeyRotation.Count(2, 0));

    assertThat(vault(fresh).open(SAM, NAME, sealed)).isEqualTo("Sam");
  }

  @Test
  void rewrappingAgainDoesNothing() {
    vault(old).seal(SAM, NAME, "Sam");
    rotation(both).rewrap();
    Document before = keys().find().first();
    assertThat(rotation(both).rewrap()).isZero();
    assertThat(keys().find()).containsExactly(before);
  }

  @Test
  void moreThanAreTakenAtOnceAreAllRewrapped() {
    Vault vault = vault(old);
    for (int i = 0; i < 501; i++) {
      vault.seal("referral:" + i, NAME, "Sam");
    }
    assertThat(rotation(both).rewrap()).isEqualTo(501);
    assertThat(rotation(both).count()).isEqualTo(new KeyRotation.Count(501, 0));
  }

  @Test
  void whoIsErasedStaysSo() {
    Vault vault = vault(old);
    Sealed sealed = vault.seal(SAM, NAME, "Sam");
    vault.erase(SAM);
    assertThat(rotation(both).rewrap()).isZero();
    assertThatThrownBy(() -> vault(both).open(SAM, NAME, sealed)).isInstanceOf(SubjectErased.class);
  }

  /** Erased between being read and being written back. */
  @Test
  void anErasureMeanwhileWins() {
    vault(old).seal(SAM, NAME, "Sam");
    KeyStore.Key read = store.all().findFirst().orElseThrow();
    vault(old).erase(SAM);
    assertThat(store.replace(List.of(read), key -> key)).isZero();
    assertThat(keys().find().first()).doesNotContainKey("wrapped");
  }

  @Test
  void aKeyWhoseWorkCannotBeToldFromAnothersIsRefused() throws Exception {
    KeysetHandle raw = keyset(true);
    assertThatThrownBy(() -> provider(raw)).hasMessageContaining("TINK");
  }

  private static KeysetHandle keyset(boolean raw) throws GeneralSecurityException {
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(32)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(raw ? AesGcmParameters.Variant.NO_PREFIX : AesGcmParameters.Variant.TINK)
            .build();
    return KeysetHandle.generateNew(parameters);
  }

  private KeyRotation rotation(KeysetHandle keyset) {
    return new KeyRotation(store, provider(keyset));
  }

  private Vault vault(KeysetHandle keyset) {
    DataKeys keys =
        new DataKeys(
            store,
            provider(keyset),
            new OpenedKeys(Duration.ofSeconds(4), System::nanoTime),
            Clock.systemUTC());
    return new TinkVault(keys, new ErasureLedger(client.getDatabase(name)), Clock.systemUTC());
  }

  private FileKeyEncryptionKey provider(KeysetHandle keyset) {
    try {
      Path file = Files.createTempFile(folder, "kek", ".json");
      Files.writeString(
          file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
      return new FileKeyEncryptionKey(file);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private MongoCollection<Document> keys() {
    return client.getDatabase(name + "_keys").getCollection("data_keys");
  }
}
