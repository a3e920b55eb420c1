package org.stopso.therapist.registry.adapter.mongo;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.pepper.BlindIndex;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.Vault;

/** Seals and opens what is personal of a therapist, under the therapist's own key. */
@Component
class TherapistSeals {

  private static final String EMAILS = "therapist-email";

  private final Vault vault;
  private final BlindIndex index;

  TherapistSeals(Vault vault, BlindIndex index) {
    this.vault = vault;
    this.index = index;
  }

  /** By what an address is found that nobody can read. */
  String indexOf(Personal<String> email) {
    return index.ofEmail(EMAILS, email.open());
  }

  byte[] seal(String therapistId, String field, Personal<String> value) {
    return vault.seal(subject(therapistId), field, value.open()).bytes();
  }

  byte @Nullable [] sealOptional(
      String therapistId, String field, @Nullable Personal<String> value) {
    return value == null ? null : seal(therapistId, field, value);
  }

  Personal<String> open(String therapistId, String field, byte[] sealed) {
    return Personal.of(vault.open(subject(therapistId), field, new Sealed(sealed)));
  }

  @Nullable Personal<String> openOptional(
      String therapistId, String field, byte @Nullable [] sealed) {
    return sealed == null ? null : open(therapistId, field, sealed);
  }

  private static String subject(String therapistId) {
    return "therapist:" + therapistId;
  }
}
