package org.stopso.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.local.docker.DockerEngine;
import org.stopso.local.mongo.source.Scripts;

class ContainersTest {

  @TempDir private Path folder;

  private Optional<String> whyNot(String docker, String build) throws IOException {
    Path program = Scripts.write(folder.resolve("docker"), docker);
    return new Containers(new DockerEngine(program.toString()))
        .whyNot(build, folder.resolve("target/note"));
  }

  @Test
  void thereAreContainersWhereAnEngineHasTheImagesOrPullsThem() throws IOException {
    assertThat(whyNot("exit 0", "has")).isEmpty();
    assertThat(whyNot("[ \"$1\" != image ]", "pulls")).isEmpty();
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    assertThat(whyNot("exit 1", "no engine")).contains("no Docker engine answers on this machine");
    assertThat(whyNot("[ \"$1\" = version ]", "no image").orElseThrow()).contains("mongo:8.0.17");
    assertThat(whyNot("[ \"$1\" = version ] || [ \"$3\" = mongo:8.0.17 ]", "one image"))
        .contains("the image apache/kafka:4.2.1 is not here and cannot be pulled in time");
  }

  @Test
  void aBuildAsksOnceAndTheNextAsksAgain() throws IOException {
    assertThat(whyNot("exit 1", "first")).isPresent();
    assertThat(whyNot("exit 0", "first")).isPresent();
    assertThat(whyNot("exit 0", "second")).isEmpty();
    assertThat(whyNot("exit 1", "second")).isEmpty();
    assertThat(whyNot("exit 1", "third")).isPresent();
  }

  @Test
  void theImagesAreThoseOfTheComposition() throws IOException {
    assertThat(Files.readString(Path.of("../docker-compose.yml")))
        .contains("image: " + Containers.MONGODB + "\n", "image: " + Containers.KAFKA + "\n");
  }
}
