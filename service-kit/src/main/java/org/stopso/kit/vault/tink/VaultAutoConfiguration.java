package org.stopso.kit.vault.tink;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.stopso.kit.ids.IdsAutoConfiguration;
import org.stopso.kit.vault.KeyEncryptionKey;
import org.stopso.kit.vault.Vault;

/** The vault, made when the first bean asks for it: a service without personal data needs none. */
@AutoConfiguration(after = {IdsAutoConfiguration.class, MongoAutoConfiguration.class})
@Lazy
public class VaultAutoConfiguration {

  private static final Duration LONGEST_MEMORY = Duration.ofSeconds(5);

  @Bean
  @ConditionalOnMissingBean
  KeyEncryptionKey keyEncryptionKey(@Value("${stopso.vault.kek-file:}") String file) {
    if (file.isBlank()) {
      throw new IllegalStateException(
          "STOPSO_KEK_FILE must name the file with the key-encryption key");
    }
    return new FileKeyEncryptionKey(Path.of(file));
  }

  @Bean
  KeyStore keyStore(
      @Value("${stopso.vault.keys-uri}") String uri,
      @Value("${stopso.vault.keys-database}") String database,
      @Value("${stopso.store.answers-within:5s}") Duration answersWithin) {
    return new KeyStore(uri, database, answersWithin);
  }

  @Bean
  DataKeys dataKeys(
      KeyStore store,
      KeyEncryptionKey wrapping,
      Clock clock,
      @Value("${stopso.vault.remember-keys-for:4s}") Duration memory) {
    if (memory.compareTo(LONGEST_MEMORY) > 0) {
      throw new IllegalStateException("stopso.vault.remember-keys-for must not exceed 5 s");
    }
    return new DataKeys(store, wrapping, new OpenedKeys(memory, System::nanoTime), clock);
  }

  @Bean
  @ConditionalOnMissingBean
  Vault vault(
      KeyStore keyStore,
      DataKeys keys,
      MongoClient store,
      Clock clock,
      MeterRegistry meters,
      @Value("${spring.mongodb.database}") String database) {
    ErasureLedger ledger = new ErasureLedger(store.getDatabase(database));
    ledger.agreeWith(keyStore, keys::destroy);
    return new CountedVault(new TinkVault(keys, ledger, clock), meters);
  }

  @Bean
  KeyRotation keyRotation(KeyStore store, KeyEncryptionKey wrapping) {
    return new KeyRotation(store, wrapping);
  }
}
