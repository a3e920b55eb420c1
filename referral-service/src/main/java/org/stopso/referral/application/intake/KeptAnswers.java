package org.stopso.referral.application.intake;

import java.util.Base64;
import org.springframework.stereotype.Component;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.kit.vault.Vault;
import org.stopso.referral.domain.DataSubject;

/**
 * Seals what somebody is told who has just asked for help, return code and all, before it is kept
 * for the case that they ask again: under the key of their referral, so that with the person it is
 * forgotten everywhere, in backups too.
 */
@Component
public class KeptAnswers {

  private static final String FIELD = "answer";
  private static final String BETWEEN = " ";

  /** As answers begin that an older build kept; they are gone a day after the upgrade. */
  private static final String BEFORE_SEALING = "{";

  private final Vault vault;

  KeptAnswers(Vault vault) {
    this.vault = vault;
  }

  /** {@code answer} as it may be kept. */
  public Kept keep(String referralId, String answer) {
    byte[] sealed = vault.seal(DataSubject.of(referralId), FIELD, answer).bytes();
    return new Kept(referralId + BETWEEN + Base64.getEncoder().encodeToString(sealed), answer);
  }

  /**
   * What was kept as {@code sealed}.
   *
   * @throws Refused when who it was told to has been erased
   */
  public String open(String sealed) {
    if (sealed.startsWith(BEFORE_SEALING)) {
      return sealed;
    }
    String[] parts = sealed.split(BETWEEN, 2);
    try {
      return vault.open(
          DataSubject.of(parts[0]), FIELD, new Sealed(Base64.getDecoder().decode(parts[1])));
    } catch (SubjectErased e) {
      throw new Refused("request-erased");
    }
  }

  /** An answer, kept: nobody need open what they have just sealed. Prints nothing of it. */
  public record Kept(String sealed, String answer) {

    @Override
    public String toString() {
      return "•••";
    }
  }
}
