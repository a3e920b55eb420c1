package org.stopso.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stopso.local.files.WholeFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code platform.json}: what a running platform tells a program. It is there while everything
 * answers, and always names the processes of this moment.
 */
final class PlatformFile {
  static final String NAME = "platform.json";

  private final Path file;
  private final Map<String, Object> constant;

  /**
   * Will be written below {@code state}.
   *
   * @param constant what does not change while the platform runs
   */
  PlatformFile(StateFolder state, Map<String, Object> constant) {
    this.file = state.at(NAME);
    this.constant = constant;
  }

  void write(List<Supervised> parts) {
    Map<String, Object> content = new LinkedHashMap<>(constant);
    Object accounts = content.remove("accounts");
    content.put("services", described(parts, Part.Kind.SERVICE));
    content.put("infrastructure", described(parts, Part.Kind.INFRASTRUCTURE));
    if (accounts != null) {
      content.put("accounts", accounts);
    }
    try {
      WholeFile.write(
          file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(content));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static Map<String, Object> described(List<Supervised> parts, Part.Kind kind) {
    Map<String, Object> described = new LinkedHashMap<>();
    for (Supervised one : parts) {
      if (one.part().kind() == kind) {
        Map<String, Object> about = new LinkedHashMap<>();
        if (one.part().url() != null) {
          about.put("url", one.part().url());
        }
        about.put("pid", one.pid());
        described.put(one.part().name(), about);
      }
    }
    return described;
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException kept) {
      throw new UncheckedIOException(kept);
    }
  }
}
