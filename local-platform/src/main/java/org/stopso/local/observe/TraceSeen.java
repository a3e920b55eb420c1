package org.stopso.local.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All steps of one trace that have arrived so far.
 *
 * @param spans at least one, by the time they started
 */
public record TraceSeen(String id, List<SpanSeen> spans) {

  /** A step and how far it is from the first. */
  public record Step(SpanSeen span, int depth) {}

  /** Sorts {@code spans}. */
  public TraceSeen {
    spans = spans.stream().sorted(Comparator.comparing(SpanSeen::start)).toList();
  }

  /** What started first. */
  public SpanSeen first() {
    return spans.getFirst();
  }

  /** When the last step ended. */
  public Instant end() {
    return spans.stream().map(SpanSeen::end).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** From the first start to the last end. */
  public Duration took() {
    return Duration.between(first().start(), end());
  }

  /** Who took part, in the order of their first step. */
  public List<String> services() {
    return spans.stream().map(SpanSeen::service).distinct().toList();
  }

  public boolean failed() {
    return spans.stream().anyMatch(SpanSeen::failed);
  }

  /** The steps that nothing here is the parent of: one, when nothing is missing. */
  public List<SpanSeen> roots() {
    Set<String> ids = spans.stream().map(SpanSeen::id).collect(Collectors.toSet());
    return spans.stream().filter(span -> !ids.contains(String.valueOf(span.parentId()))).toList();
  }

  /** What {@code span} is part of, from the first step on, and itself. */
  public List<SpanSeen> wayTo(SpanSeen span) {
    List<SpanSeen> way = new ArrayList<>(List.of(span));
    for (Optional<SpanSeen> next = parentOf(span); next.isPresent(); next = parentOf(next.get())) {
      way.addFirst(next.get());
    }
    return way;
  }

  private Optional<SpanSeen> parentOf(SpanSeen span) {
    return spans.stream().filter(other -> other.id().equals(span.parentId())).findFirst();
  }

  /** Each step after the one it is part of. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    roots().forEach(root -> add(root, 0, steps));
    return steps;
  }

  private void add(SpanSeen span, int depth, List<Step> steps) {
    steps.add(new Step(span, depth));
    spans.stream()
        .filter(child -> span.id().equals(child.parentId()))
        .forEach(child -> add(child, depth + 1, steps));
  }
}
