package org.stopso.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The documentation's request for help, from all over the UK as a day would bring it. */
final class Requests {

  /** The same places, in the same order, in every run. */
  static final long SEED = 20_261_125;

  private static final String PLACE = "NP26";

  private final String example;
  private final List<String> outcodes;
  private final Random chance = new Random(SEED);

  private Requests(String example, List<String> outcodes) {
    this.example = example;
    this.outcodes = outcodes;
  }

  /** {@code project}: the folder that holds the modules. */
  static Requests in(Path project) throws IOException {
    String example = Files.readString(project.resolve("docs/request-for-help.json"));
    if (!example.contains("\"" + PLACE + "\"")) {
      throw new IllegalStateException("the example is not from " + PLACE);
    }
    try (InputStream file =
        Requests.class.getClassLoader().getResourceAsStream("reference/uk-outcodes.csv")) {
      String rows = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      return new Requests(
          example, rows.lines().skip(1).map(row -> row.substring(0, row.indexOf(','))).toList());
    }
  }

  /** From one of all outcodes. */
  byte[] fromAnywhere() {
    String place = outcodes.get(chance.nextInt(outcodes.size()));
    return example.replace("\"" + PLACE + "\"", "\"" + place + "\"").getBytes(UTF_8);
  }

  /** From the same outcode as every other: all want the same therapists. */
  byte[] fromOnePlace() {
    return example.getBytes(UTF_8);
  }
}
