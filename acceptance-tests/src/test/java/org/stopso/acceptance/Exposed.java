package org.stopso.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stopso.local.running.RunningPlatform;

/** What a service tells whoever scrapes it: the samples of Prometheus's text format. */
public final class Exposed {

  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?<name>[a-zA-Z_:][\\w:]*)(?:\\{(?<labels>.*)})?\\s+(?<value>\\S+)(?:\\s+\\d+)?");
  private static final Pattern LABEL =
      Pattern.compile("(?<name>[a-zA-Z_]\\w*)=\"(?<value>(?:[^\"\\\\]|\\\\.)*)\",?\\s*");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private final List<Sample> samples;

  private Exposed(List<Sample> samples) {
    this.samples = samples;
  }

  /** One line: a name, labels, and a value, which may be {@link Double#NaN}. */
  public record Sample(String name, Map<String, String> labels, double value) {}

  /** What each service and the gateway expose now, by the name in {@code platform.json}. */
  public static Map<String, Exposed> byAll(RunningPlatform platform) {
    Map<String, Exposed> all = new TreeMap<>();
    platform
        .describe()
        .get("services")
        .propertyNames()
        .forEach(service -> all.put(service, by(platform, service)));
    return all;
  }

  /** What one of them exposes now. */
  public static Exposed by(RunningPlatform platform, String service) {
    URI at =
        service.equals("gateway")
            ? URI.create("http://localhost:" + Platform.MANAGEMENT_PORT)
            : URI.create(platform.describe().at("/services/" + service + "/url").asString());
    HttpRequest scrape =
        HttpRequest.newBuilder(at.resolve("/actuator/prometheus"))
            .header("Accept", "text/plain;version=0.0.4")
            .build();
    return of(Api.exchange(scrape).expecting(200).body());
  }

  /**
   * Reads a whole answer.
   *
   * @throws IllegalArgumentException for a line that is none
   */
  public static Exposed of(String text) {
    return new Exposed(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Exposed::sample)
            .toList());
  }

  /** All of them, in the order in which they were told. */
  public List<Sample> samples() {
    return samples;
  }

  /** The names there are, such as {@code http_server_requests_seconds_count}. */
  public Set<String> names() {
    return samples.stream().map(Sample::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those of that name, however they are labelled. */
  public List<Sample> named(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name)).toList();
  }

  /** The names of labels that samples of that name have, each a set. */
  public Set<Set<String>> labelNames(String name) {
    return named(name).stream()
        .<Set<String>>map(sample -> new TreeSet<>(sample.labels().keySet()))
        .collect(Collectors.toSet());
  }

  /** The value of the one with these labels, whatever labels it has besides. */
  public Optional<Double> value(String name, Map<String, String> labels) {
    return named(name).stream()
        .filter(sample -> sample.labels().entrySet().containsAll(labels.entrySet()))
        .map(Sample::value)
        .findFirst();
  }

  private static Sample sample(String line) {
    Matcher parts = SAMPLE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a sample: " + line);
    }
    String labels = parts.group("labels");
    return new Sample(
        parts.group("name"),
        labels == null ? Map.of() : labels(labels),
        number(parts.group("value")));
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(text);
    int read = 0;
    while (read < text.length()) {
      if (!label.find(read) || label.start() != read) {
        throw new IllegalArgumentException("not labels: " + text);
      }
      labels.put(label.group("name"), plain(label.group("value")));
      read = label.end();
    }
    return labels;
  }

  private static String plain(String escaped) {
    return ESCAPED
        .matcher(escaped)
        .replaceAll(it -> Matcher.quoteReplacement(it.group(1).replace('n', '\n')));
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
