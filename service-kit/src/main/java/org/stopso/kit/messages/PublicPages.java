package org.stopso.kit.messages;

import java.util.List;

/**
 * The pages of a service that anybody may see, by the patterns of their paths: its access table
 * lets everybody in there, and they alone are written in all languages. A service without a bean of
 * this type has none.
 */
public record PublicPages(List<String> patterns) {

  /** For the access table. */
  public String[] asArray() {
    return patterns.toArray(String[]::new);
  }
}
