package org.stopso.local.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
  @TempDir private Path folder;

  @Test
  void archivesAreToldApartByWhatIsInThem() throws IOException {
    String first = Sha256.ofEntries(jar("one.jar", "a.class", "1"));
    assertThat(Sha256.ofEntries(jar("same.jar", "a.class", "1"))).isEqualTo(first);
    assertThat(Sha256.ofEntries(jar("content.jar", "a.class", "2"))).isNotEqualTo(first);
    assertThat(Sha256.ofEntries(jar("name.jar", "b.class", "1"))).isNotEqualTo(first);
  }

  private Path jar(String name, String entry, String content) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }
}
