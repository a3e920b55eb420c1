package org.stopso.referral.adapter.web.desk.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stopso.referral.application.coordination.ReadReferral.Glance;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.Lifecycle;
import org.stopso.referral.domain.lifecycle.State;

/** What a coordinator can decide about a referral, each on a page of its own. */
enum Decision {
  RELEASE(Cause.RELEASED, false),
  HOLD(Cause.HELD, false),
  SIGNPOSTING(Cause.SIGNPOSTED, true),
  CLOSURE(Cause.CLOSED, true),
  ERASURE(Cause.ERASED, true);

  private final Cause cause;
  private final boolean last;

  Decision(Cause cause, boolean last) {
    this.cause = cause;
    this.last = last;
  }

  /** Those that the table of transitions allows now; an erasure only where somebody asked. */
  static List<Decision> of(Glance glance) {
    return Arrays.stream(values()).filter(decision -> decision.allowed(glance)).toList();
  }

  static Optional<Decision> of(String path) {
    return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
  }

  /** The last part of its address, as in the API. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing can be done after it, so that it is asked for twice. */
  public boolean last() {
    return last;
  }

  /** Holding on is a decision, too. */
  private boolean allowed(Glance glance) {
    State state = glance.referral().state();
    return switch (this) {
      case ERASURE -> glance.erasureAsked();
      case HOLD -> state == State.HELD || Lifecycle.next(state, cause).isPresent();
      default -> Lifecycle.next(state, cause).isPresent();
    };
  }
}
