package org.stopso.local.observe;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.stopso.local.html.Html;

/**
 * A trace as a picture: a line for each step, its name at the left, below it a bar where and as
 * wide as it took time. It fills what room there is, and its letters stay as they are.
 */
final class Waterfall {
  private static final int ROW = 34;
  private static final int INDENT = 8;
  private static final String LINE =
      """
      <text x="%d" y="%d">%s</text><line x1="0" x2="100%%" y1="%d" y2="%d"/>
      <rect x="%.2f%%" y="%d" width="%.2f%%" height="9" fill="%s"/>
      """;
  private static final double THINNEST = 0.4;
  private static final List<String> COLOURS =
      List.of("#3b7dd8", "#c2662e", "#3f8f5b", "#8a5fc0", "#a8553f", "#2f8f98", "#9a7d12");

  private final TraceSeen trace;
  private final double whole;

  Waterfall(TraceSeen trace) {
    this.trace = trace;
    this.whole = Math.max(1, trace.took().toNanos());
  }

  String svg() {
    List<TraceSeen.Step> steps = trace.steps();
    StringBuilder drawn = new StringBuilder();
    for (int row = 0; row < steps.size(); row++) {
      drawn.append(line(steps.get(row), row * ROW));
    }
    return """
    <svg class="waterfall" role="img" aria-label="When each of %d steps ran; the table says the same"
     width="100%%" height="%d">%s</svg>
    """
        .formatted(steps.size(), steps.size() * ROW, drawn);
  }

  private String line(TraceSeen.Step step, int top) {
    SpanSeen span = step.span();
    return String.format(
        Locale.ROOT,
        LINE,
        step.depth() * INDENT,
        top + 14,
        Html.escape(span.service() + " · " + span.name()),
        top + 23,
        top + 23,
        Math.min(percent(Duration.between(trace.first().start(), span.start())), 100 - THINNEST),
        top + 19,
        Math.max(THINNEST, percent(span.took())),
        COLOURS.get(trace.services().indexOf(span.service()) % COLOURS.size()));
  }

  private double percent(Duration part) {
    return 100 * part.toNanos() / whole;
  }
}
