package org.stopso.referral.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stopso.referral.domain.form.Answers;

/**
 * How long the answer takes says nothing of a code that opens nothing: whether it was never minted,
 * could not be one, or was somebody's who is erased. Run by {@code ./mvnw verify -Ptiming -pl
 * referral-service -am}; the last result is in docs/timing.md.
 *
 * <p>In each round every kind is asked once, in an order drawn anew, so that whatever else the
 * machine does falls on all alike. Two kinds are told apart by the chance that an answer to the one
 * takes longer than one to the other: a half, where time says nothing.
 */
class ReturnCodeTiming extends RunningService {

  private static final int WARM_UP = 1_500;
  private static final int ROUNDS = Integer.getInteger("stopso.timing.rounds", 4_000);
  private static final double FROM_A_HALF = 0.05;

  private final long seed = Long.getLong("stopso.timing.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final String mistyped = drawn();

  /** What is asked with; a living code shows that the measure would notice. */
  private enum Kind {
    UNKNOWN,
    MALFORMED,
    ERASED,
    LIVING
  }

  @Test
  void howLongItTakesTellsNothingOfACodeThatOpensNothing() {
    String living = submitted(Answers.ofSelf().values()).code();
    String erased = submitted(Answers.ofSelf().values()).code();
    assertThat(asking("erasure", erased).status()).isEqualTo(200);
    measure(WARM_UP, living, erased);
    long[][] nanos = measure(ROUNDS, living, erased);
    for (Kind kind : Kind.values()) {
      report(kind, nanos);
    }
    assertThat(chance(nanos, Kind.LIVING)).as("the measure notices").isGreaterThan(0.6);
    for (Kind none : List.of(Kind.MALFORMED, Kind.ERASED)) {
      assertThat(Math.abs(chance(nanos, none) - 0.5))
          .as("%s, seed %d", none, seed)
          .isLessThan(FROM_A_HALF);
    }
  }

  private long[][] measure(int rounds, String living, String erased) {
    long[][] nanos = new long[Kind.values().length][rounds];
    List<Kind> order = new ArrayList<>(List.of(Kind.values()));
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Kind kind : order) {
        String code = codeOf(kind, living, erased);
        long since = System.nanoTime();
        asking("status", code);
        nanos[kind.ordinal()][round] = System.nanoTime() - since;
      }
    }
    return nanos;
  }

  private String codeOf(Kind kind, String living, String erased) {
    return switch (kind) {
      case UNKNOWN -> drawn();
      case MALFORMED -> mistyped.replace(mistyped.charAt(random.nextInt(4)), '!');
      case ERASED -> erased;
      case LIVING -> living;
    };
  }

  /** As a code looks that nobody was given. */
  private String drawn() {
    String digits = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "");
      code.append(digits.charAt(random.nextInt(digits.length())));
    }
    return code.toString();
  }

  private Reply asking(String what, String code) {
    return posting("/api/referrals/" + what, Map.of("returnCode", code));
  }

  private void report(Kind kind, long[][] nanos) {
    long[] sorted = nanos[kind.ordinal()].clone();
    Arrays.sort(sorted);
    System.out.printf(
        "timing seed=%d rounds=%d %-9s median=%d us p90=%d us longer than unknown: %.3f%n",
        seed,
        sorted.length,
        kind,
        sorted[sorted.length / 2] / 1_000,
        sorted[sorted.length * 9 / 10] / 1_000,
        chance(nanos, kind));
  }

  /** That an answer to {@code kind} takes longer than one to an unknown code. */
  private static double chance(long[][] nanos, Kind kind) {
    long[] unknown = nanos[Kind.UNKNOWN.ordinal()].clone();
    Arrays.sort(unknown);
    double longer = 0;
    for (long each : nanos[kind.ordinal()]) {
      int at = Arrays.binarySearch(unknown, each);
      longer += at >= 0 ? at + 0.5 : -at - 1;
    }
    return longer / ((double) unknown.length * unknown.length);
  }
}
