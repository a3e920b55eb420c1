package org.stopso.kit.vault.ops;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.stopso.kit.vault.tink.KeyRotation;
import org.stopso.kit.vault.tink.VaultAutoConfiguration;

/** What ops see of the vault. */
@AutoConfiguration(after = VaultAutoConfiguration.class)
public class VaultOpsAutoConfiguration {

  @Bean
  DataKeysEndpoint dataKeysEndpoint(ObjectProvider<KeyRotation> rotation) {
    return new DataKeysEndpoint(rotation);
  }
}
