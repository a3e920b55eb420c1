package org.stopso.kit.vault.tink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.Vault;

/**
 * Counts what is opened, by field, and who is erased. Both at once: what was read was read,
 * whatever becomes of the transaction it was read for, and no transaction brings a key back.
 */
final class CountedVault implements Vault {

  private final Vault vault;
  private final MeterProvider<Counter> opened;
  private final Counter erased;
  private final Counter notErased;

  CountedVault(Vault vault, MeterRegistry meters) {
    this.vault = vault;
    this.opened =
        Counter.builder("stopso.vault.opened")
            .description("Personal values opened, by field")
            .withRegistry(meters);
    this.erased = erasures("DONE", meters);
    this.notErased = erasures("FAILED", meters);
  }

  private static Counter erasures(String outcome, MeterRegistry meters) {
    return Counter.builder("stopso.vault.erased")
        .description("People whose data key was to be destroyed, by whether it was")
        .tag("outcome", outcome)
        .register(meters);
  }

  @Override
  public Sealed seal(String subject, String field, String text) {
    return vault.seal(subject, field, text);
  }

  @Override
  public void expect(String subject) {
    vault.expect(subject);
  }

  @Override
  public String open(String subject, String field, Sealed sealed) {
    String text = vault.open(subject, field, sealed);
    opened.withTags("field", field).increment();
    return text;
  }

  @Override
  public void erase(String subject) {
    try {
      vault.erase(subject);
    } catch (RuntimeException notDone) {
      notErased.increment();
      throw notDone;
    }
    erased.increment();
  }

  @Override
  public Stream<String> erased() {
    return vault.erased();
  }
}
