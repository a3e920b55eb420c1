package org.stopso.local.observe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The traces that were seen last; when there are too many, the one first seen goes. */
public final class Traces {
  private static final int MOST_SPANS = 500;

  private final int keeps;
  private final Map<String, List<SpanSeen>> byId = new LinkedHashMap<>();

  /** None yet, and never more than {@code keeps}. */
  public Traces(int keeps) {
    this.keeps = keeps;
  }

  synchronized void add(Collection<SpanSeen> arrived) {
    for (SpanSeen span : arrived) {
      List<SpanSeen> spans = byId.computeIfAbsent(span.traceId(), any -> new ArrayList<>());
      if (spans.size() < MOST_SPANS) {
        spans.add(span);
      }
      if (byId.size() > keeps) {
        byId.remove(byId.keySet().iterator().next());
      }
    }
  }

  /** All that are kept, the newest first. */
  public synchronized List<TraceSeen> latest() {
    return byId.entrySet().stream()
        .map(kept -> new TraceSeen(kept.getKey(), kept.getValue()))
        .sorted(Comparator.comparing((TraceSeen trace) -> trace.first().start()).reversed())
        .toList();
  }

  /** The one with that id, while it is kept. */
  public synchronized Optional<TraceSeen> find(String id) {
    return Optional.ofNullable(byId.get(id)).map(spans -> new TraceSeen(id, spans));
  }
}
