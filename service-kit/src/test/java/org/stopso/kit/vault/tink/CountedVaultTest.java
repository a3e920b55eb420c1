package org.stopso.kit.vault.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stopso.kit.vault.Sealed;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.kit.vault.Vault;

class CountedVaultTest {

  private static final String UNREACHABLE = "referral:unreachable";

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Glass glass = new Glass();
  private final Vault vault = new CountedVault(glass, meters);

  @Test
  void whoIsExpectedIsExpectedBehindItToo() {
    vault.expect("referral:1");
    assertThat(glass.expected).containsExactly("referral:1");
    assertThat(meters.find("stopso.vault.opened").counters()).isEmpty();
  }

  @Test
  void whatIsOpenedCountsByFieldAndWhatIsSealedDoesNot() {
    Sealed name = vault.seal("referral:1", "name", "Sam");
    assertThat(meters.find("stopso.vault.opened").counters()).isEmpty();
    assertThat(vault.open("referral:1", "name", name)).isEqualTo("Sam");
    vault.open("referral:2", "name", name);
    vault.open("referral:1", "hopes", name);
    assertThat(opened("name")).isEqualTo(2);
    assertThat(opened("hopes")).isEqualTo(1);
    assertThat(erased()).isZero();
  }

  @Test
  void whoIsErasedCountsAndWhatDoesNotOpenDoesNot() {
    Sealed name = vault.seal("referral:1", "name", "Sam");
    vault.open("referral:1", "name", name);
    vault.erase("referral:1");
    assertThat(erased()).isEqualTo(1);
    assertThatThrownBy(() -> vault.open("referral:1", "name", name))
        .isInstanceOf(SubjectErased.class);
    assertThat(opened("name")).isEqualTo(1);
  }

  @Test
  void anErasureThatFailsCountsAsThatAndIsStillAFailure() {
    assertThatThrownBy(() -> vault.erase(UNREACHABLE)).hasMessage("away");
    assertThat(erasures("FAILED")).isEqualTo(1);
    assertThat(erased()).isZero();
    vault.erase("referral:1");
    assertThat(erasures("FAILED")).isEqualTo(1);
    assertThat(erased()).isEqualTo(1);
  }

  @Test
  void noLabelNamesAnybody() {
    vault.open("referral:1", "name", vault.seal("referral:1", "name", "Sam"));
    assertThat(meters.getMeters())
        .allSatisfy(
            meter -> assertThat(meter.getId().toString()).doesNotContain("referral:1", "Sam"));
  }

  private double opened(String field) {
    return meters.get("stopso.vault.opened").tag("field", field).counter().count();
  }

  private double erased() {
    return erasures("DONE");
  }

  private double erasures(String outcome) {
    return meters.get("stopso.vault.erased").tag("outcome", outcome).counter().count();
  }

  /** Seals nothing. */
  private static final class Glass implements Vault {

    private final Set<String> expected = new HashSet<>();
    private final Set<String> erased = new HashSet<>();

    @Override
    public Sealed seal(String subject, String field, String text) {
      return new Sealed(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void expect(String subject) {
      expected.add(subject);
    }

    @Override
    public String open(String subject, String field, Sealed sealed) {
      if (erased.contains(subject)) {
        throw new SubjectErased(subject);
      }
      return new String(sealed.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void erase(String subject) {
      if (subject.equals(UNREACHABLE)) {
        throw new IllegalStateException("away");
      }
      erased.add(subject);
    }

    @Override
    public Stream<String> erased() {
      return erased.stream();
    }
  }
}
