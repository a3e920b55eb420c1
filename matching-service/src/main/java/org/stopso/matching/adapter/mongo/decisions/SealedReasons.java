package org.stopso.matching.adapter.mongo.decisions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.kit.vault.Vault;
import org.stopso.matching.domain.offer.ByHand;

/**
 * Seals why a coordinator assigned by hand: in words of their own, which may say anything of the
 * client.
 */
@Component
final class SealedReasons {

  private static final String FIELD = "byHand.reason";

  private final Vault vault;

  SealedReasons(Vault vault) {
    this.vault = vault;
  }

  /** As it is kept, once, when it was decided. */
  ByHandDocument seal(String referralId, ByHand byHand) {
    String reason = Objects.requireNonNull(byHand.reason()).open();
    return new ByHandDocument(
        byHand.therapistId(),
        byHand.by(),
        byHand.at(),
        byHand.overruled(),
        vault.seal(subject(referralId), FIELD, reason).bytes());
  }

  ByHand open(String referralId, ByHandDocument kept) {
    return new ByHand(
        kept.therapistId(), kept.by(), kept.at(), kept.overruled(), reason(referralId, kept));
  }

  private @Nullable Personal<String> reason(String referralId, ByHandDocument kept) {
    try {
      return Personal.of(vault.open(subject(referralId), FIELD, new Sealed(kept.reason())));
    } catch (SubjectErased gone) {
      return null;
    }
  }

  private static String subject(String referralId) {
    return "referral:" + referralId;
  }
}
