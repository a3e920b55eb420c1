package org.stopso.matching.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

  private static final int THERAPISTS = Integer.getInteger("stopso.therapists", 10_000);

  /** Ten times what is asked of a quiet machine. */
  private static final double BAR_MS = THERAPISTS / 1000.0;

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
    assertThat(Arrays.stream(ms).skip(475).min().orElseThrow()).as(figures).isLessThan(BAR_MS);
  }

  private static double took(CandidateIndex index, Need need) {
    long start = System.nanoTime();
    index.decide(need, People.NOW, Map.of());
    return (System.nanoTime() - start) / 1e6;
  }
}
