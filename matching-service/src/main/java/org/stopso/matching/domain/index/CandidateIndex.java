package org.stopso.matching.domain.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.LondonDay;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Candidates;
import org.stopso.matching.domain.fit.Decision;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Match;
import org.stopso.matching.domain.fit.Meeting;
import org.stopso.matching.domain.fit.Rules;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Population;
import org.stopso.matching.domain.therapist.Profile;

/**
 * All therapists in memory. Many decide at once; news waits for them, and they for news.
 *
 * <p>The explanation counts every therapist, so a decision can pass over none; it asks each rule of
 * 64 at once, and only those who fit for their score. That it answers as asking each in turn would
 * is tested against just that.
 */
public final class CandidateIndex implements Candidates, Population {

  private final Rules rules;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Columns columns = new Columns();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();
  private final Map<String, Caseload> caseloads = new HashMap<>();
  private final Map<String, Long> gone = new HashMap<>();

  public CandidateIndex(Rules rules) {
    this.rules = rules;
  }

  @Override
  public Decision decide(Need need, Instant at, Map<String, Caseload> fresher) {
    LocalDate today = LondonDay.of(at);
    return reading(
        () -> {
          Search search = new Search(columns, need, today, rules.weights());
          Tally tally = search.run(rowsOf(need.barred()), fresherByRow(fresher));
          return decision(need, at, tally, search.nearest());
        });
  }

  @Override
  public Optional<Candidate> find(String therapistId, LocalDate today) {
    return reading(
        () ->
            Optional.ofNullable(rows.get(therapistId))
                .map(row -> new Candidate(columns.profiles[row], columns.caseloads[row], today)));
  }

  @Override
  public Optional<String> therapistOf(String accountId) {
    return reading(() -> Optional.ofNullable(accounts.get(accountId)));
  }

  @Override
  public boolean put(Profile profile) {
    lock.writeLock().lock();
    try {
      return takeIn(profile);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void remove(String therapistId, long sequence) {
    writing(
        () -> {
          Integer row = rows.get(therapistId);
          long newest = row == null ? gone.getOrDefault(therapistId, 0L) : sequenceAt(row);
          if (sequence > newest) {
            gone.put(therapistId, sequence);
            if (row != null) {
              drop(therapistId, row);
            }
          }
        });
  }

  @Override
  public void put(Caseload caseload) {
    writing(
        () -> {
          String id = caseload.therapistId();
          Caseload known = caseloads.get(id);
          if (known == null || caseload.version() > known.version()) {
            caseloads.put(id, caseload);
            Integer row = rows.get(id);
            if (row != null) {
              columns.write(row, columns.profiles[row], caseload);
            }
          }
        });
  }

  /** How many of them may be given clients that day, and want them. */
  public int accepting(LocalDate today) {
    return reading(
        () ->
            (int)
                IntStream.range(0, columns.size)
                    .mapToObj(
                        row -> new Candidate(columns.profiles[row], columns.caseloads[row], today))
                    .filter(Candidate::mayReceive)
                    .count());
  }

  /** How many therapists there are. */
  public int size() {
    return reading(() -> columns.size);
  }

  private boolean takeIn(Profile profile) {
    String id = profile.therapistId();
    Integer known = rows.get(id);
    long newest = known == null ? gone.getOrDefault(id, 0L) : sequenceAt(known);
    if (profile.sequence() <= newest) {
      return false;
    }
    rename(known == null ? null : columns.profiles[known].accountId(), profile);
    int row = known == null ? columns.append() : known;
    rows.put(id, row);
    Caseload caseload = caseloads.getOrDefault(id, Caseload.empty(id));
    columns.write(row, profile, caseload);
    return true;
  }

  private Decision decision(Need need, Instant at, Tally tally, List<Explanation.Near> nearest) {
    Explanation explanation =
        new Explanation(
            rules.version(), at, columns.size, tally.failed(), nearest, tally.missing());
    return new Decision(match(need, nearest), explanation);
  }

  private @Nullable Match match(Need need, List<Explanation.Near> nearest) {
    Explanation.Near best = nearest.isEmpty() ? null : nearest.getFirst();
    Score score = best == null ? null : best.score();
    if (best == null || score == null) {
      return null;
    }
    Profile profile = columns.profiles[rowOf(best.therapistId())];
    Meeting meeting = Meeting.between(need, profile).orElseThrow();
    return new Match(best.therapistId(), meeting, score);
  }

  private int rowOf(String therapistId) {
    Integer row = rows.get(therapistId);
    if (row == null) {
      throw new IllegalStateException("no row for " + therapistId);
    }
    return row;
  }

  private RowSet rowsOf(Iterable<String> therapists) {
    RowSet found = RowSet.none();
    for (String therapist : therapists) {
      Integer row = rows.get(therapist);
      if (row != null) {
        found.put(row, true);
      }
    }
    return found;
  }

  private Map<Integer, Caseload> fresherByRow(Map<String, Caseload> fresher) {
    Map<Integer, Caseload> byRow = new HashMap<>();
    fresher.forEach(
        (therapist, caseload) -> {
          Integer row = rows.get(therapist);
          if (row != null) {
            byRow.put(row, caseload);
          }
        });
    return byRow;
  }

  private long sequenceAt(int row) {
    return columns.profiles[row].sequence();
  }

  private void rename(@Nullable String oldAccount, Profile profile) {
    if (oldAccount != null) {
      accounts.remove(oldAccount, profile.therapistId());
    }
    if (profile.accountId() != null) {
      accounts.put(profile.accountId(), profile.therapistId());
    }
  }

  private void drop(String therapistId, int row) {
    String account = columns.profiles[row].accountId();
    if (account != null) {
      accounts.remove(account, therapistId);
    }
    rows.remove(therapistId);
    columns.moveLastTo(row);
    if (row < columns.size) {
      rows.put(columns.profiles[row].therapistId(), row);
    }
  }

  private <T> T reading(Supplier<T> work) {
    lock.readLock().lock();
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private void writing(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
