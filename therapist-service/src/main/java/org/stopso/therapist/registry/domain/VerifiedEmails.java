package org.stopso.therapist.registry.domain;

import java.util.Optional;
import org.stopso.kit.personal.Personal;

/** What the issuer knows of the email addresses of accounts. */
@FunctionalInterface
public interface VerifiedEmails {

  /** The address of whoever is calling, who has that account; empty unless it was verified. */
  Optional<Personal<String>> ofCaller(String accountId);
}
