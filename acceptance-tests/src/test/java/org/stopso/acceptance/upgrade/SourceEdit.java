package org.stopso.acceptance.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a newer build changes in one source file, as text. A passage that is not there exactly once
 * is refused: the file has moved on, and so must the edit.
 *
 * @param file below the repository
 * @param passages what is there, and what stands there instead
 */
record SourceEdit(String file, Map<String, String> passages) {

  static SourceEdit of(String file, Map<String, String> passages) {
    return new SourceEdit(file, passages);
  }

  /** Writes the changed file below {@code folder}, in the place its package wants. */
  Path apply(Path repository, Path folder) throws IOException {
    String text = Files.readString(repository.resolve(file));
    for (Map.Entry<String, String> passage : passages.entrySet()) {
      text = replaced(text, passage.getKey(), passage.getValue());
    }
    Path changed = folder.resolve(file.substring(file.indexOf("org/stopso/")));
    Files.createDirectories(changed.getParent());
    return Files.writeString(changed, text);
  }

  private String replaced(String text, String old, String fresh) {
    List<String> around = List.of(text.split(java.util.regex.Pattern.quote(old), -1));
    if (around.size() != 2) {
      throw new IllegalStateException(
          "%s has %d times: %s".formatted(file, around.size() - 1, old));
    }
    return around.getFirst() + fresh + around.getLast();
  }
}
