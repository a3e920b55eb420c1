package org.stopso.kit.reference.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;

/** The prisons of {@code uk-prisons.csv}; each must lie in a known outcode. */
final class CsvPrisons implements Prisons {

  private static final List<String> HEADER = List.of("prison_id", "name", "outcode", "country");

  private final List<Prison> all;
  private final Map<String, Prison> byId;

  CsvPrisons(Outcodes outcodes) {
    all =
        Csv.rows("uk-prisons.csv", HEADER, row -> prison(row, outcodes)).stream()
            .sorted(Comparator.comparing(Prison::name))
            .toList();
    byId =
        all.stream().collect(Collectors.toUnmodifiableMap(Prison::prisonId, Function.identity()));
  }

  @Override
  public Optional<Prison> find(String prisonId) {
    return Optional.ofNullable(byId.get(prisonId));
  }

  @Override
  public List<Prison> all() {
    return all;
  }

  private static Prison prison(Row row, Outcodes outcodes) {
    return new Prison(
        row.text("prison_id"),
        row.text("name"),
        outcodes
            .find(row.text("outcode"))
            .orElseThrow(() -> new IllegalArgumentException("outcode is unknown")),
        row.country("country"));
  }
}
