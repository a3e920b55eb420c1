package org.stopso.therapist.registry.domain.credentials;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A therapist's supervisions, oldest first. An hour a month is the minimum: on the last day that
 * the log covers, 60 minutes lie in the 31 days before, both ends included ({@code docs/domain.md}
 * §3.2).
 */
public record SupervisionLog(List<Supervision> entries) {

  private static final int MINUTES_NEEDED = 60;
  private static final int DAYS_COUNTED = 31;

  public SupervisionLog {
    entries = entries.stream().sorted(Comparator.comparing(Supervision::date)).toList();
  }

  /** The last day with enough supervision behind it; empty: there never was one. */
  public Optional<LocalDate> coversUntil() {
    return entries.reversed().stream()
        .map(Supervision::date)
        .filter(oldest -> minutesFrom(oldest) >= MINUTES_NEEDED)
        .findFirst()
        .map(oldest -> oldest.plusDays(DAYS_COUNTED));
  }

  private long minutesFrom(LocalDate oldest) {
    LocalDate newest = oldest.plusDays(DAYS_COUNTED);
    return entries.stream()
        .filter(entry -> !entry.date().isBefore(oldest) && !entry.date().isAfter(newest))
        .mapToLong(Supervision::minutes)
        .sum();
  }

  /** The log with one more entry. */
  public SupervisionLog with(Supervision entry) {
    List<Supervision> more = new ArrayList<>(entries);
    more.add(entry);
    return new SupervisionLog(more);
  }

  /** The log with those of {@code others} whose day it has nothing of. */
  public SupervisionLog withNewDays(SupervisionLog others) {
    Set<LocalDate> known = entries.stream().map(Supervision::date).collect(toSet());
    List<Supervision> more = new ArrayList<>(entries);
    others.entries().stream().filter(entry -> !known.contains(entry.date())).forEach(more::add);
    return new SupervisionLog(more);
  }
}
