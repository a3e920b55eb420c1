package org.stopso.kit.reference.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stopso.kit.reference.AccreditationBodies;

/** The bodies of {@code accreditation-bodies.csv}. */
final class CsvAccreditationBodies implements AccreditationBodies {

  private static final List<String> HEADER =
      List.of("code", "name", "register", "profession", "regulator_type");

  private final List<Body> all =
      Csv.rows(
              "accreditation-bodies.csv",
              HEADER,
              row -> new Body(row.text("code"), row.text("name")))
          .stream()
          .sorted(Comparator.comparing(Body::code))
          .toList();

  @Override
  public Optional<Body> find(String code) {
    return all.stream().filter(body -> body.code().equals(code)).findFirst();
  }

  @Override
  public List<Body> all() {
    return all;
  }
}
