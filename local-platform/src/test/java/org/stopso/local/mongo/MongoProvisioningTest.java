package org.stopso.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stopso.local.mongo.source.FoundMongo;
import org.stopso.local.mongo.source.GivenUri;
import org.stopso.local.mongo.source.MongoSource;
import org.stopso.local.process.Ports;

class MongoProvisioningTest {
  private final List<String> asked = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  @Test
  void theFirstThatHasOneIsTakenAndSaidInOneLine() {
    FoundMongo image = new FoundMongo.Image("mongo:8");
    MongoProvisioning provisioning =
        provisioning(
            source("first", MongoSource.notHere("nothing")),
            source("second", new MongoSource.Answer.Found(image)),
            source("third", MongoSource.notHere("nothing")));
    assertThat(provisioning.find()).isEqualTo(image);
    assertThat(asked).containsExactly("first", "second");
    assertThat(said).containsExactly("MongoDB: the image mongo:8, from second");
  }

  @Test
  void whenThereIsNoneOneMessageNamesTheShortestWayAndWhatWasTried() {
    MongoProvisioning provisioning =
        provisioning(
            source("Docker", MongoSource.notHere("no engine answers")),
            source("the wheel", MongoSource.notHere("there is no pip")));
    assertThatThrownBy(provisioning::find)
        .isInstanceOf(NoMongo.class)
        .hasMessageContaining("mongod")
        .hasMessageContaining("STOPSO_MONGODB_URI")
        .hasMessageContaining("Docker: no engine answers")
        .hasMessageContaining("the wheel: there is no pip");
  }

  @Test
  void afterANamedOneThatDoesNotAnswerNothingElseIsTried() {
    String nobody = "mongodb://127.0.0.1:" + Ports.free() + "/?serverSelectionTimeoutMS=300";
    MongoProvisioning provisioning =
        provisioning(
            new GivenUri(Map.of("STOPSO_MONGODB_URI", nobody)),
            source("next", MongoSource.notHere("nothing")));
    assertThatThrownBy(provisioning::find).isInstanceOf(NoMongo.class);
    assertThat(asked).isEmpty();
  }

  private MongoProvisioning provisioning(MongoSource... sources) {
    return new MongoProvisioning(List.of(sources), said::add);
  }

  private MongoSource source(String name, MongoSource.Answer answer) {
    return new MongoSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Answer look() {
        asked.add(name);
        return answer;
      }
    };
  }
}
