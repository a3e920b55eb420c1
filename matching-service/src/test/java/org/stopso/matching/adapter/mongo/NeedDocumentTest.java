package org.stopso.matching.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.need.Couple;
import org.stopso.matching.domain.need.Need;

/** What is stored of a need is all that there is of it. */
class NeedDocumentTest {

  private final Need submitted = People.need("kim");

  @Test
  void aNeedComesBackAsItWas() {
    keepsItsShape(submitted);
    keepsItsShape(submitted.waiting(List.of("M7")));
    keepsItsShape(submitted.offered("offer", "ann"));
    keepsItsShape(submitted.offered("offer", "ann").without("ann"));
    keepsItsShape(submitted.assignedByHand("ann", "case", People.NOW));
    keepsItsShape(submitted.assignedByHand("ann", "case", People.NOW).held());
    keepsItsShape(Couple.together(submitted, People.need("lou")));
  }

  private static void keepsItsShape(Need need) {
    assertThat(NeedDocument.of(need).need()).isEqualTo(need);
  }
}
