package org.stopso.kit.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered, to be checked before it is sent.
 *
 * @param key the question in a few words
 * @param values the answer, a paragraph each, line breaks kept
 * @param change what the button sends as {@code go} to have it changed; no button without it
 */
public record SummaryRow(String key, List<String> values, @Nullable String change) {

  public SummaryRow {
    values = List.copyOf(values);
  }

  public static SummaryRow of(String key, @Nullable String change, String... values) {
    return new SummaryRow(key, List.of(values), change);
  }
}
