package org.stopso.therapist.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.stopso.kit.transaction.Transactions;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Cases;
import org.stopso.therapist.casework.domain.CaseworkNews;
import org.stopso.therapist.casework.domain.Ending;
import org.stopso.therapist.casework.domain.Session;
import org.stopso.therapist.casework.domain.Sessions;

/** Everything that casework needs, in memory, and what it made known. */
public final class CaseworkInMemory implements Cases, Sessions, CaseworkNews {

  public static final Instant NOW = Instant.parse("2026-06-15T22:30:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  public final List<Session> logged = new ArrayList<>();
  public final List<Case> ended = new ArrayList<>();
  private final Map<String, Case> cases = new HashMap<>();
  private final List<Session> sessions = new ArrayList<>();

  /** Runs the work as it is. */
  public static Transactions transactions() {
    return new Transactions() {
      @Override
      public <T> T inTransaction(Supplier<T> work) {
        return work.get();
      }

      @Override
      public void afterCommit(Runnable afterwards) {
        afterwards.run();
      }
    };
  }

  @Override
  public Optional<Case> find(String caseId) {
    return Optional.ofNullable(cases.get(caseId));
  }

  @Override
  public List<Case> ofTherapist(String therapistId) {
    return cases.values().stream()
        .filter(one -> one.therapistId().equals(therapistId))
        .sorted(Comparator.comparing(Case::openedAt).reversed())
        .toList();
  }

  @Override
  public void add(Case opened) {
    cases.put(opened.caseId(), opened);
  }

  @Override
  public void keep(Case changed) {
    cases.put(changed.caseId(), changed);
  }

  @Override
  public List<Session> ofCase(String caseId) {
    return sessions.stream().filter(session -> session.caseId().equals(caseId)).toList();
  }

  @Override
  public void add(Session session) {
    sessions.add(session);
  }

  @Override
  public void sessionLogged(Case of, Session session) {
    logged.add(session);
  }

  @Override
  public void caseEnded(Case over, Ending how) {
    ended.add(over);
  }
}
