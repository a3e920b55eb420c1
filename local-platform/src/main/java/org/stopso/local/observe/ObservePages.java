package org.stopso.local.observe;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stopso.local.html.Html;
import org.stopso.local.html.Page;

/** Traces and figures as people see them. */
final class ObservePages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.UK).withZone(ZoneId.of("Europe/London"));
  private static final String STYLE =
      """
      <style>
      .wide { overflow-x: auto }
      .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
      .name { white-space: nowrap }
      svg.waterfall { display: block; overflow: hidden }
      svg.waterfall line { stroke: #8883 }
      svg.waterfall text { font: 13px system-ui, sans-serif; fill: currentColor }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; margin: .4rem 0 }
      dd { margin: 0; overflow-wrap: anywhere }
      nav { margin-bottom: 1rem }
      nav a { margin-right: 1rem }
      .through { min-width: 9rem }
      @media (max-width: 40rem) {
        table { font-size: .8rem }
        th, td { padding-right: .4rem }
        .name { white-space: normal }
        summary { overflow-wrap: anywhere }
      }
      </style>
      <nav><a href="/">Traces</a> <a href="/figures">Figures</a></nav>
      """;

  private ObservePages() {}

  static String traces(List<TraceSeen> traces) {
    String rows = traces.stream().map(ObservePages::row).collect(Collectors.joining("\n"));
    String none = "<p>None yet: what a service did arrives here within five seconds.</p>";
    String table =
        table(
            "<th scope=\"col\">At</th><th scope=\"col\">What</th>"
                + "<th scope=\"col\" class=\"number\">ms</th>"
                + "<th scope=\"col\" class=\"number\">Steps</th><th scope=\"col\">Through</th>",
            rows);
    return Page.of("Traces", STYLE + (traces.isEmpty() ? none : table));
  }

  private static String row(TraceSeen trace) {
    return """
    <tr><td class="number">%s</td><td><a href="/traces/%s">%s</a>%s</td><td class="number">%s</td>
    <td class="number">%d</td><td class="through">%s</td></tr>
    """
        .formatted(
            TIME.format(trace.first().start()),
            Html.escape(trace.id()),
            Html.escape(trace.first().name()),
            trace.failed() ? " <strong>failed</strong>" : "",
            millis(trace.took()),
            trace.spans().size(),
            Html.escape(String.join(", ", trace.services())));
  }

  static String trace(TraceSeen trace) {
    String about =
        "<p>%s, %s ms, %d steps. Trace <code>%s</code> stands in the services' logs, too.</p>"
            .formatted(
                TIME.format(trace.first().start()),
                millis(trace.took()),
                trace.spans().size(),
                Html.escape(trace.id()));
    String rows =
        trace.steps().stream().map(step -> row(trace, step)).collect(Collectors.joining("\n"));
    String table =
        table(
            "<th scope=\"col\">Step</th><th scope=\"col\">Service</th>"
                + "<th scope=\"col\" class=\"number\">from ms</th>"
                + "<th scope=\"col\" class=\"number\">took ms</th>",
            rows);
    return Page.of(trace.first().name(), STYLE + about + new Waterfall(trace).svg() + table);
  }

  private static String row(TraceSeen trace, TraceSeen.Step step) {
    SpanSeen span = step.span();
    return """
    <tr><td style="padding-left:%sch"><details><summary>%s%s</summary>%s</details></td>
    <td class="name">%s</td><td class="number">%s</td><td class="number">%s</td></tr>
    """
        .formatted(
            step.depth(),
            Html.escape(span.name()),
            span.failed() ? " <strong>failed</strong>" : "",
            said(span),
            Html.escape(span.service()),
            millis(Duration.between(trace.first().start(), span.start())),
            millis(span.took()));
  }

  private static String said(SpanSeen span) {
    return span.attributes().entrySet().stream()
        .map(
            pair ->
                "<dt>%s</dt><dd>%s</dd>"
                    .formatted(Html.escape(pair.getKey()), Html.escape(pair.getValue())))
        .collect(Collectors.joining("", "<dl><dt>kind</dt><dd>" + span.kind() + "</dd>", "</dl>"));
  }

  static String figures(Map<String, Optional<List<Figures.Figure>>> figures) {
    String silent =
        figures.entrySet().stream()
            .filter(one -> one.getValue().isEmpty())
            .map(one -> "<p class=\"error\">" + Html.escape(one.getKey()) + " does not answer.</p>")
            .collect(Collectors.joining());
    String rows =
        figures.values().stream()
            .flatMap(Optional::stream)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Figures.Figure::name))
            .map(ObservePages::row)
            .collect(Collectors.joining("\n"));
    String table =
        table(
            "<th scope=\"col\">Figure</th><th scope=\"col\">Of</th><th scope=\"col\">Service</th>"
                + "<th scope=\"col\" class=\"number\">Now</th>",
            rows);
    return Page.of("Figures", STYLE + silent + table);
  }

  private static String row(Figures.Figure figure) {
    return """
    <tr><td>%s</td><td>%s</td><td class="name">%s</td><td class="number">%s</td></tr>
    """
        .formatted(
            Html.escape(figure.name()).replace("_", "_<wbr>"),
            Html.escape(figure.labels().replace("\"", "").replace(",", ", ")),
            Html.escape(figure.service()),
            Html.escape(figure.value()));
  }

  static String notFound() {
    return Page.of("Not here", STYLE + "<p>This is not kept (any more).</p>");
  }

  private static String table(String head, String rows) {
    return """
    <div class="wide" tabindex="0" role="region" aria-label="Table"><table><thead><tr>%s</tr></thead>
    <tbody>
    %s
    </tbody></table></div>
    """
        .formatted(head, rows);
  }

  private static String millis(Duration time) {
    return String.format(Locale.UK, "%,.1f", time.toNanos() / 1e6);
  }
}
