package org.stopso.gateway.signin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts who comes in and who goes: how many, never who. */
final class SignIns {

  /** What happened. */
  enum Outcome {
    SIGNED_IN,
    FAILED,
    /** The issuer gave no answer. */
    AWAY,
    SIGNED_OUT,
    /** The issuer told us. */
    SIGNED_OUT_AT_ISSUER
  }

  private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

  SignIns(MeterRegistry meters) {
    for (Outcome outcome : Outcome.values()) {
      counters.put(
          outcome,
          Counter.builder("stopso.gateway.sign.ins")
              .description("Sign-ins and sign-outs, by what came of them")
              .tag("outcome", outcome.name())
              .register(meters));
    }
  }

  void count(Outcome outcome) {
    Objects.requireNonNull(counters.get(outcome)).increment();
  }
}
