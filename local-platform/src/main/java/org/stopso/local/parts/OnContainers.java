package org.stopso.local.parts;

import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves {@link ContainersIT} alone where tests are to run on containers and none can be had: one
 * line of a report says so, instead of one for each test. It changes nothing in any other run.
 */
public final class OnContainers implements PostDiscoveryFilter {
  private final boolean inVain;

  /** For JUnit, which finds it by its name. */
  public OnContainers() {
    this(
        PartsSource.chosenIn(System.getProperties()) == PartsSource.CONTAINERS
            && Containers.whyNotInThisBuild().isPresent());
  }

  OnContainers(boolean inVain) {
    this.inVain = inVain;
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    boolean stays = !inVain || classOf(test).equals(Optional.of(ContainersIT.class.getName()));
    return FilterResult.includedIf(stays);
  }

  private static Optional<String> classOf(TestDescriptor test) {
    return test.getSource().flatMap(OnContainers::nameOf);
  }

  private static Optional<String> nameOf(TestSource source) {
    return switch (source) {
      case ClassSource whole -> Optional.of(whole.getClassName());
      case MethodSource one -> Optional.of(one.getClassName());
      default -> Optional.empty();
    };
  }
}
