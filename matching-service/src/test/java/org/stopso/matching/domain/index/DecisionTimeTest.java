package org.stopso.matching.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.fit.Rules;
import org.stopso.matching.domain.fit.Weights;
import org.stopso.matching.domain.need.Need;

/** A coarse watch that nothing makes decisions slow; the figures are the benchmarks' affair. */
class DecisionTimeTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int THERAPISTS = Integer.getInteger("stopso.therapists", 10_000);

  /** 1 ms among 10,000, and so on; the machine may be slow and the compiler the simple one. */
  private static final double BAR_MS = 3 * THERAPISTS / 10_000.0;

  @Test
  void aDecisionAmongTenThousandTakesNoTime() {
    RandomPeople people = new RandomPeople(new Random(1), 4);
    CandidateIndex index = new CandidateIndex(new Rules("test", Weights.USUAL));
    for (int i = 0; i < THERAPISTS; i++) {
      String id = people.id();
      index.put(people.profile(id, 1));
      index.put(people.caseload(id, 1));
    }
    List<Need> needs = IntStream.range(0, 500).mapToObj(i -> people.need(List.of())).toList();
    needs.forEach(need -> index.decide(need, People.NOW, Map.of()));
    double[] ms = needs.stream().mapToDouble(need -> took(index, need)).sorted().toArray();
    String figures =
        "decision among %d: p50 %.3f ms, p99 %.3f ms, most %.3f ms"
            .formatted(THERAPISTS, ms[250], ms[495], ms[499]);
    System.out.println(figures);
    assertThat(ms[475]).as(figures).isLessThan(BAR_MS);
  }

  /** Of the processor's time, so that what else the machine does is left out. */
  private static double took(CandidateIndex index, Need need) {
    long start = THREADS.getCurrentThreadCpuTime();
    index.decide(need, People.NOW, Map.of());
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
  }
}
