package org.stopso.local.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceSeenTest {

  @Test
  void stepsStandBelowWhatTheyArePartOf() throws Exception {
    TraceSeen trace =
        traceOf(
            Sent.by(
                "gateway",
                Sent.span(Sent.TRACE, 4, 2, "mail", 30, 40),
                Sent.span(Sent.TRACE, 1, 0, "post", 0, 10),
                Sent.span(Sent.TRACE, 3, 1, "answer", 8, 9),
                Sent.span(Sent.TRACE, 2, 1, "match", 5, 20)));
    assertThat(trace.steps())
        .extracting(step -> step.depth() + " " + step.span().name())
        .containsExactly("0 post", "1 match", "2 mail", "1 answer");
    assertThat(trace.wayTo(trace.spans().getLast()))
        .extracting(SpanSeen::name)
        .containsExactly("post", "match", "mail");
  }

  @Test
  void aStepWhoseParentIsMissingIsARoot() throws Exception {
    TraceSeen trace =
        traceOf(
            Sent.by(
                "gateway",
                Sent.span(Sent.TRACE, 1, 0, "post", 0, 10),
                Sent.span(Sent.TRACE, 2, 9, "orphan", 5, 20)));
    assertThat(trace.roots()).extracting(SpanSeen::name).containsExactly("post", "orphan");
  }

  private static TraceSeen traceOf(byte[] sent) throws Exception {
    List<SpanSeen> read = Otlp.read(sent);
    return new TraceSeen(Sent.TRACE, read);
  }
}
