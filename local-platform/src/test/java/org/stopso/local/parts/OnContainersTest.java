package org.stopso.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What is run of a module's integration tests when they are to run on containers. */
class OnContainersTest {

  /** Stands for a module's own integration tests; not found by its name. */
  static class OfAModule {

    @Test
    void one() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void more(int n) {
      assertThat(n).isPositive();
    }

    @Nested
    class Within {

      @Test
      void another() {}
    }
  }

  private static final Launcher JUNIT =
      LauncherFactory.create(
          LauncherConfig.builder().enablePostDiscoveryFilterAutoRegistration(false).build());

  @TempDir private Path folder;

  private static LauncherDiscoveryRequest module(PostDiscoveryFilter filter) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(
            DiscoverySelectors.selectClass(OfAModule.class),
            DiscoverySelectors.selectClass(ContainersIT.class))
        .filters(filter)
        .build();
  }

  private static List<String> run(PostDiscoveryFilter filter) {
    TestPlan plan = JUNIT.discover(module(filter));
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .map(TestIdentifier::getDisplayName)
        .sorted()
        .toList();
  }

  @Test
  void whereThereAreContainersAllOfAModulesTestsRun() {
    assertThat(run(new OnContainers(false)))
        .contains("one()", "more(int)", "another()", "theModulesTestsRunOnContainersToo()");
  }

  @Test
  void whereThereAreNoneOnlyTheReasonIsReported() {
    assertThat(run(new OnContainers(true)))
        .containsExactly("ContainersIT", "theModulesTestsRunOnContainersToo()");
  }

  @Test
  void itIsKnownToJUnitAndSilentInAnOrdinaryRun() {
    assertThat(ServiceLoader.load(PostDiscoveryFilter.class))
        .hasAtLeastOneElementOfType(OnContainers.class);
    assertThat(run(new OnContainers())).contains("one()");
  }

  @Test
  void theReasonIsThatOfTheBuild() throws IOException {
    Path note = Files.writeString(folder.resolve("note"), "this build\nno engine, says the note\n");
    System.setProperty("stopso.containers.build", "this build");
    System.setProperty("stopso.containers.note", note.toString());
    try {
      assertThat(aborted()).singleElement().asString().contains("no engine, says the note");
    } finally {
      System.clearProperty("stopso.containers.build");
      System.clearProperty("stopso.containers.note");
    }
  }

  private static List<String> aborted() {
    Collection<String> why = new ConcurrentLinkedQueue<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
              why.add(String.valueOf(result.getThrowable().orElseThrow().getMessage()));
            }
          }
        };
    JUNIT.execute(module(new OnContainers(true)), listener);
    return List.copyOf(why);
  }
}
