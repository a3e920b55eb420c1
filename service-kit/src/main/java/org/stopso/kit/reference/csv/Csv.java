package org.stopso.kit.reference.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;

/** A comma-separated file with a header line: values may be quoted, and a quote is doubled. */
final class Csv {

  private Csv() {}

  /** What {@code read} makes of every row of {@code file}, whose header must be {@code header}. */
  static <T> List<T> rows(String file, List<String> header, Function<Row, T> read) {
    Iterator<String> lines = text("reference/" + file).lines().iterator();
    if (!lines.hasNext() || !split(lines.next()).equals(header)) {
      throw new IllegalStateException(file + ": the header must be " + header);
    }
    List<T> all = new ArrayList<>();
    for (int line = 2; lines.hasNext(); line++) {
      all.add(row(file, line, new Row(header, split(lines.next())), read));
    }
    return List.copyOf(all);
  }

  private static <T> T row(String file, int line, Row row, Function<Row, T> read) {
    try {
      return read.apply(row);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + ", line " + line + ": " + e.getMessage(), e);
    }
  }

  private static String text(String path) {
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  static List<String> split(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return List.copyOf(values);
  }
}
