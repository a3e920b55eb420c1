package org.stopso.acceptance.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stopso.acceptance.Exposed;

/** All queries of the dashboards and alerts in a folder, held against what programs expose. */
public final class Queries {

  private final List<Asked> asked = new ArrayList<>();

  private Queries() {}

  /** Those of {@code dashboards/*.json} and {@code alerts.yml}. */
  public static Queries in(Path folder) {
    Queries queries = new Queries();
    try (Stream<Path> files = Files.list(folder.resolve("dashboards"))) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .forEach(file -> queries.asked.addAll(Asked.byDashboard(text(file))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    queries.asked.addAll(Asked.byRules(text(folder.resolve("alerts.yml"))));
    return queries;
  }

  /** How many there are. */
  public int number() {
    return asked.size();
  }

  /** A line for each query that asks for something that nobody exposes. */
  public List<String> wrong(Collection<Exposed> programs) {
    Metrics metrics = new Metrics(programs);
    List<String> wrong = new ArrayList<>();
    for (Asked one : asked) {
      try {
        one.against(metrics);
      } catch (Misspelt | NotUnderstood e) {
        wrong.add(one.where() + ": " + e.getMessage());
      }
    }
    return wrong;
  }

  /** Metrics with labels that Prometheus would rename, and which. */
  public static Map<String, Set<String>> clashing(Collection<Exposed> programs) {
    return new Metrics(programs).clashing();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
