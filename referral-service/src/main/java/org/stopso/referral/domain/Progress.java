package org.stopso.referral.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.Lifecycle;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.terms.Clearance;
import org.stopso.terms.HelpKind;

/**
 * What changes in a referral's life.
 *
 * @param version counts what staff must have seen before they command something
 * @param caseId the case that is, or was last, the client's; absent while none is
 * @param casesHeard every case heard of, the refused and the earlier ones too
 * @param forecast while waiting: when a therapist is expected
 */
public record Progress(
    State state,
    long version,
    List<Step> history,
    @Nullable String caseId,
    List<String> casesHeard,
    @Nullable Forecast forecast,
    @Nullable Release release) {

  /** A range of days from the moment it was announced. */
  public record Forecast(int fromDays, int toDays) {}

  /**
   * What a coordinator decided.
   *
   * @param clearance that a therapist needs
   * @param priority 1 or 2
   * @param help what is looked for from now on, where that is not what was asked for
   */
  public record Release(Clearance clearance, int priority, @Nullable HelpKind help) {

    public Release(Clearance clearance, int priority) {
      this(clearance, priority, null);
    }

    /**
     * Whether {@code kept}, if a release is still kept, says the same of clearance and priority.
     */
    public boolean isAsIn(@Nullable Release kept) {
      return kept == null || (kept.clearance == clearance && kept.priority == priority);
    }

    Release to(@Nullable HelpKind other) {
      return new Release(clearance, priority, other);
    }
  }

  static Progress begun(Cause cause, String who, Instant at) {
    State first = Lifecycle.begin(cause);
    Step step = new Step(null, first, cause, who, at, 1);
    return new Progress(first, 1, List.of(step), null, List.of(), null, null);
  }

  Progress moved(State to, Cause cause, String who, Instant at) {
    return new Progress(
        to,
        version + 1,
        plus(new Step(state, to, cause, who, at, version + 1)),
        to.open() && !to.disclosed() ? null : caseId,
        casesHeard,
        null,
        release);
  }

  Progress ignored(Cause cause, String who, Instant at) {
    List<Step> steps = plus(new Step(state, state, cause, who, at, version));
    return new Progress(state, version, steps, caseId, casesHeard, forecast, release);
  }

  /** A person looked again, and it stays where it is: kept in the history, and a new version. */
  Progress confirmed(Cause cause, String who, Instant at) {
    List<Step> steps = plus(new Step(state, state, cause, who, at, version + 1));
    return new Progress(state, version + 1, steps, caseId, casesHeard, forecast, release);
  }

  Progress hearingOf(String newCase, boolean itIsTheClients) {
    List<String> heard = new ArrayList<>(casesHeard);
    heard.add(newCase);
    String current = itIsTheClients ? newCase : caseId;
    return new Progress(state, version, history, current, List.copyOf(heard), forecast, release);
  }

  Progress expecting(@Nullable Forecast wait) {
    return new Progress(state, version, history, caseId, casesHeard, wait, release);
  }

  Progress releasedAs(@Nullable Release decision) {
    return new Progress(state, version, history, caseId, casesHeard, forecast, decision);
  }

  /** No case is known any more. */
  Progress withoutCases() {
    return new Progress(state, version, history, null, List.of(), forecast, release);
  }

  /** When it came into the state it is in. */
  public Instant since() {
    return lastMove().at();
  }

  /** The last step that went somewhere. */
  public Step lastMove() {
    return history.reversed().stream().filter(Step::moves).findFirst().orElseThrow();
  }

  /** What made it the version it is. */
  public Step lastChange() {
    return history.stream().filter(step -> step.version() == version).findFirst().orElseThrow();
  }

  /** How the newest request to be erased that was decided ended; empty where none was. */
  public Optional<Step> erasureDecision() {
    return history.reversed().stream()
        .filter(step -> step.cause() == Cause.ERASED || step.cause() == Cause.ERASURE_REFUSED)
        .findFirst();
  }

  /** When it came into what a referrer may know of it. */
  public Instant sinceForReferrer() {
    Instant since = since();
    for (Step step : history.reversed()) {
      if (step.to().forReferrer() != state.forReferrer()) {
        return since;
      }
      since = step.at();
    }
    return since;
  }

  private List<Step> plus(Step step) {
    List<Step> steps = new ArrayList<>(history);
    steps.add(step);
    return List.copyOf(steps);
  }
}
