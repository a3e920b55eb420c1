package org.stopso.kit.reference.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Position;
import org.stopso.kit.reference.Postcode;

/** The outcodes of {@code uk-outcodes.csv}. */
final class CsvOutcodes implements Outcodes {

  private static final List<String> HEADER =
      List.of("outcode", "latitude", "longitude", "country", "region");

  private final Map<String, Outcode> byCode = new HashMap<>();

  CsvOutcodes() {
    for (Outcode outcode : Csv.rows("uk-outcodes.csv", HEADER, CsvOutcodes::outcode)) {
      if (byCode.put(outcode.code(), outcode) != null) {
        throw new IllegalStateException("uk-outcodes.csv: twice " + outcode.code());
      }
    }
  }

  @Override
  public Optional<Outcode> find(String outcode) {
    return Optional.ofNullable(byCode.get(outcode));
  }

  private static Outcode outcode(Row row) {
    String code = row.text("outcode");
    if (!Postcode.outcodeOf(code).equals(Optional.of(code))) {
      throw new IllegalArgumentException(code + " is no outcode");
    }
    Position position = new Position(row.degrees("latitude", 90), row.degrees("longitude", 180));
    return new Outcode(code, position, row.country("country"), row.text("region"));
  }
}
