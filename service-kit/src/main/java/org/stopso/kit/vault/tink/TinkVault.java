package org.stopso.kit.vault.tink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.stream.Stream;
import org.stopso.kit.vault.SealBroken;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.Vault;

/**
 * Seals with the subject's data key. A sealed value is one byte for the format and what Tink makes
 * of the padded text; subject, field and format are its associated data, each with its length.
 */
final class TinkVault implements Vault {

  private static final byte FORMAT = 1;

  private final DataKeys keys;
  private final ErasureLedger ledger;
  private final Clock clock;

  TinkVault(DataKeys keys, ErasureLedger ledger, Clock clock) {
    this.keys = keys;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Sealed seal(String subject, String field, String text) {
    try {
      byte[] sealed =
          keys.forSealing(subject).encrypt(Padding.pad(text), binding(subject, field, FORMAT));
      return new Sealed(ByteBuffer.allocate(1 + sealed.length).put(FORMAT).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("can't seal " + subject + " " + field, e);
    }
  }

  @Override
  public void expect(String subject) {
    keys.expect(subject);
  }

  @Override
  public String open(String subject, String field, Sealed sealed) {
    ByteBuffer bytes = ByteBuffer.wrap(sealed.bytes());
    try {
      if (!bytes.hasRemaining() || bytes.get() != FORMAT) {
        throw new GeneralSecurityException("unknown format");
      }
      byte[] rest = new byte[bytes.remaining()];
      bytes.get(rest);
      return Padding.strip(
          keys.forOpening(subject, field).decrypt(rest, binding(subject, field, FORMAT)));
    } catch (GeneralSecurityException e) {
      throw new SealBroken(subject, field, e);
    }
  }

  @Override
  public void erase(String subject) {
    ledger.append(subject, clock.instant());
    keys.destroy(subject);
  }

  @Override
  public Stream<String> erased() {
    return ledger.subjects();
  }

  private static byte[] binding(String subject, String field, byte format) {
    byte[] who = subject.getBytes(StandardCharsets.UTF_8);
    byte[] what = field.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 * Integer.BYTES + who.length + what.length + 1)
        .putInt(who.length)
        .put(who)
        .putInt(what.length)
        .put(what)
        .put(format)
        .array();
  }
}
