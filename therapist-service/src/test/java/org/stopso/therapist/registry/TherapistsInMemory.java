package org.stopso.therapist.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stopso.kit.personal.Personal;
import org.stopso.therapist.registry.domain.Profiles;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.TherapistState;
import org.stopso.therapist.registry.domain.Therapists;

/** The registry in memory, and the profiles it published. */
public final class TherapistsInMemory implements Therapists, Profiles {

  public final List<Therapist> published = new ArrayList<>();
  private final Map<String, Therapist> byId = new LinkedHashMap<>();

  @Override
  public Optional<Therapist> find(String therapistId) {
    return Optional.ofNullable(byId.get(therapistId));
  }

  @Override
  public Optional<Therapist> ofAccount(String accountId) {
    return byId.values().stream().filter(one -> accountId.equals(one.accountId())).findFirst();
  }

  @Override
  public Optional<Therapist> ofEmail(Personal<String> email) {
    return byId.values().stream()
        .filter(one -> one.person().email().open().equalsIgnoreCase(email.open()))
        .findFirst();
  }

  @Override
  public void add(Therapist therapist) {
    byId.put(therapist.therapistId(), therapist);
  }

  @Override
  public void keep(Therapist therapist) {
    byId.put(therapist.therapistId(), therapist);
  }

  @Override
  public List<String> pausedUntilBefore(LocalDate day) {
    return byId.values().stream()
        .filter(one -> one.state() == TherapistState.PAUSED)
        .filter(one -> one.pausedUntil() != null && one.pausedUntil().isBefore(day))
        .map(Therapist::therapistId)
        .toList();
  }

  @Override
  public List<String> allIds() {
    return List.copyOf(byId.keySet());
  }

  @Override
  public void publish(Therapist therapist) {
    published.add(therapist);
  }
}
