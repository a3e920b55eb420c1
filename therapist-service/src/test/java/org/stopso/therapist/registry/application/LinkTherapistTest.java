package org.stopso.therapist.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.therapist.registry.Examples.NOW;
import static org.stopso.therapist.registry.Examples.TODAY;
import static org.stopso.therapist.registry.Examples.practice;
import static org.stopso.therapist.registry.Examples.therapist;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stopso.kit.personal.Personal;
import org.stopso.therapist.casework.CaseworkInMemory;
import org.stopso.therapist.registry.TherapistsInMemory;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.TherapistState;

class LinkTherapistTest {

  private final TherapistsInMemory registry = new TherapistsInMemory();
  private final Map<String, String> verified = new HashMap<>();
  private final LinkTherapist linkTherapist =
      new LinkTherapist(
          registry,
          account -> Optional.ofNullable(verified.get(account)).map(Personal::of),
          new KeepTherapist(
              registry, registry, (by, what, about, why) -> {}, CaseworkInMemory.transactions()),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void whoVerifiedTheAddressIsLinkedAndPublished() {
    registry.add(knownByEmailOnly());
    verified.put("new", "Ada@Example.org");
    assertThat(linkTherapist.atFirstSignIn("new")).isTrue();
    assertThat(here().accountId()).isEqualTo("new");
    assertThat(here().revision().version()).isEqualTo(2);
    assertThat(here().revision().changedBy()).isEqualTo("new");
    assertThat(registry.published).containsExactly(here());
  }

  @Test
  void onceLinkedNobodyElseIsAndNothingChangesAgain() {
    registry.add(knownByEmailOnly());
    verified.put("new", "ada@example.org");
    verified.put("later", "ada@example.org");
    linkTherapist.atFirstSignIn("new");
    assertThat(linkTherapist.atFirstSignIn("new")).isFalse();
    assertThat(linkTherapist.atFirstSignIn("later")).isFalse();
    assertThat(here().accountId()).isEqualTo("new");
    assertThat(registry.published).hasSize(1);
  }

  @Test
  void anAddressThatIsNotVerifiedOrIsAnothersLinksNobody() {
    registry.add(knownByEmailOnly());
    assertThat(linkTherapist.atFirstSignIn("unverified")).isFalse();
    verified.put("other", "bob@example.org");
    assertThat(linkTherapist.atFirstSignIn("other")).isFalse();
    assertThat(here().accountId()).isNull();
    assertThat(registry.published).isEmpty();
  }

  @Test
  void anAccountThatHasSomebodyIsGivenNobodyElse() {
    registry.add(therapist());
    Therapist other = knownByEmailOnly();
    registry.add(
        new Therapist(
            "t2",
            null,
            other.state(),
            null,
            other.person(),
            other.credentials(),
            practice(),
            other.revision()));
    verified.put("a1", "ada@example.org");
    assertThat(linkTherapist.atFirstSignIn("a1")).isFalse();
    assertThat(registry.find("t2").orElseThrow().accountId()).isNull();
  }

  @Test
  void whoIsOutIsNotLinked() {
    Therapist before = knownByEmailOnly();
    registry.add(
        new Therapist(
            before.therapistId(),
            null,
            TherapistState.SUSPENDED,
            null,
            before.person(),
            before.credentials(),
            before.practice(),
            before.revision()));
    verified.put("new", "ada@example.org");
    assertThat(linkTherapist.atFirstSignIn("new")).isFalse();
    assertThat(here().accountId()).isNull();
  }

  private static Therapist knownByEmailOnly() {
    Therapist ada = therapist();
    return Therapist.joining(
        "t1", null, ada.person(), ada.credentials(), practice(), "service:test", NOW, TODAY);
  }

  private Therapist here() {
    return registry.find("t1").orElseThrow();
  }
}
