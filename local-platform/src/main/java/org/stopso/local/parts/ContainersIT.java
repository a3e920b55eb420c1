package org.stopso.local.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stopso.local.RealParts;

/**
 * Runs in each module beside its own integration tests when these are to run on containers, and
 * says why where they cannot: see {@link OnContainers}. It is here and not among the tests of one
 * module because every module runs it.
 */
class ContainersIT {

  @Test
  void theModulesTestsRunOnContainersToo() {
    Optional<String> whyNot = Containers.whyNotInThisBuild();
    assumeTrue(whyNot.isEmpty(), () -> "not run on containers: " + whyNot.orElseThrow());
    assertEquals(PartsSource.CONTAINERS, RealParts.source());
  }
}
