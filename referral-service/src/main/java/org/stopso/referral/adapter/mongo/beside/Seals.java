package org.stopso.referral.adapter.mongo.beside;

import org.springframework.stereotype.Component;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.Vault;
import org.stopso.referral.domain.DataSubject;

/** Seals and opens whatever is personal of a referral under the one key it has. */
@Component
public final class Seals {

  private final Vault vault;

  Seals(Vault vault) {
    this.vault = vault;
  }

  /** {@code text}, sealed as this field. */
  public byte[] seal(String referralId, String field, String text) {
    return vault.seal(DataSubject.of(referralId), field, text).bytes();
  }

  /** What was sealed as this field. */
  public String open(String referralId, String field, byte[] sealed) {
    return vault.open(DataSubject.of(referralId), field, new Sealed(sealed));
  }

  /** Destroys the key: within seconds nobody opens anything any more. */
  public void erase(String referralId) {
    vault.erase(DataSubject.of(referralId));
  }
}
