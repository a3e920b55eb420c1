package org.stopso.local.observe;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the services for their figures, at the moment somebody looks. */
final class Figures {
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final Pattern SAMPLE = Pattern.compile("(stopso_[a-z0-9_]+)(?:\\{(.*)})? ([^ ]+)");
  private static final String APPLICATION = "application=\"[^\"]*\",?";

  private final Map<String, URI> services;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(WITHIN).build();

  /** Of the {@code services}, each by its name and the address of its Prometheus page. */
  Figures(Map<String, URI> services) {
    this.services = services;
  }

  /** One figure: whose, called what, of which part of the whole, and how much. */
  record Figure(String service, String name, String labels, String value) {}

  /** By service; empty where it does not answer. */
  Map<String, Optional<List<Figure>>> now() {
    Map<String, CompletableFuture<Optional<List<Figure>>>> asked = new LinkedHashMap<>();
    services.forEach((service, address) -> asked.put(service, ask(service, address)));
    Map<String, Optional<List<Figure>>> answered = new LinkedHashMap<>();
    asked.forEach((service, answer) -> answered.put(service, answer.join()));
    return answered;
  }

  private CompletableFuture<Optional<List<Figure>>> ask(String service, URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(WITHIN).build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(answer -> read(service, answer))
        .exceptionally(silence -> Optional.empty());
  }

  private static Optional<List<Figure>> read(String service, HttpResponse<String> answer) {
    return answer.statusCode() == 200
        ? Optional.of(domainFigures(service, answer.body()))
        : Optional.empty();
  }

  /** Those of the domain, in Prometheus's text form; the others are for who keeps them. */
  static List<Figure> domainFigures(String service, String page) {
    return page.lines()
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .map(found -> figure(service, found))
        .toList();
  }

  private static Figure figure(String service, Matcher found) {
    String labels = found.group(2) == null ? "" : found.group(2).replaceFirst(APPLICATION, "");
    return new Figure(service, found.group(1), labels, found.group(3));
  }
}
