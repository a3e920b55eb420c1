package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stopso.local.observe.SpanSeen;
import org.stopso.local.observe.TraceSeen;

/** The traces that the platform under test has sent, received by this program. */
final class Traced {

  private Traced() {}

  /** The newest trace of which {@code told} holds, as soon as nothing in it lacks its parent. */
  static TraceSeen await(String what, Predicate<TraceSeen> told) {
    return Eventually.found(
        "a trace: " + what,
        () -> latest().filter(Traced::hasItsBeginning).filter(told).findFirst());
  }

  /** What has one step without a parent may still lack that parent: it began at the gateway. */
  private static boolean hasItsBeginning(TraceSeen trace) {
    return trace.roots().size() == 1 && trace.roots().getFirst().parentId() == null;
  }

  private static Stream<TraceSeen> latest() {
    return Platform.OBSERVER.traces().latest().stream();
  }

  static List<SpanSeen> named(TraceSeen trace, String name) {
    return trace.spans().stream().filter(span -> span.name().equals(name)).toList();
  }

  /** How it came to {@code span}: service and name of each step from the first on. */
  static List<String> wayTo(TraceSeen trace, SpanSeen span) {
    return trace.wayTo(span).stream().map(step -> step.service() + " " + step.name()).toList();
  }

  /** None of all that was sent says one of {@code secrets}, in whatever place. */
  static void saysNothingOf(String... secrets) {
    assertThat(latest().flatMap(trace -> trace.spans().stream()).map(SpanSeen::toString))
        .allSatisfy(span -> assertThat(span).doesNotContainIgnoringCase(secrets));
  }
}
