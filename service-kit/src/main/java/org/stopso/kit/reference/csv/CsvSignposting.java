package org.stopso.kit.reference.csv;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.Signposting;
import org.stopso.terms.Nation;

/** The lines of {@code signposting.csv}. */
final class CsvSignposting implements Signposting {

  private static final List<String> HEADER =
      List.of("name", "phone", "url", "shown_for", "nation", "audience", "hours", "source");

  private final List<Line> all = Csv.rows("signposting.csv", HEADER, CsvSignposting::line);

  private final Map<String, String> welsh =
      Csv.rows(
              "signposting-welsh.csv",
              List.of("english", "welsh"),
              row -> Map.entry(row.text("english"), row.text("welsh")))
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  @Override
  public Optional<String> inWelsh(String words) {
    return Optional.ofNullable(welsh.get(words));
  }

  @Override
  public List<Line> all() {
    return all;
  }

  @Override
  public List<Line> linesFor(Set<ShownFor> reasons, @Nullable Nation nation) {
    return all.stream()
        .filter(line -> !Collections.disjoint(line.shownFor(), reasons))
        .filter(line -> nation == null || line.serves(nation))
        .toList();
  }

  private static Line line(Row row) {
    return new Line(
        row.text("name"),
        row.text("phone"),
        row.optional("url"),
        row.optional("hours"),
        row.each("nation", Nation::valueOf),
        row.each("shown_for", ShownFor::valueOf));
  }
}
