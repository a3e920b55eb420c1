package org.stopso.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** asyncapi.yaml lists exactly the catalogue's events, where the catalogue says. */
class AsyncApiTest {

  private final JsonNode document =
      JsonMapper.shared()
          .valueToTree(
              (Object)
                  new Yaml()
                      .load(
                          Published.textOf(
                              Published.pathOf("/org/stopso/contracts/asyncapi.yaml"))));

  @Test
  void itIsVersion3() {
    assertThat(document.path("asyncapi").asString()).isEqualTo("3.0.0");
  }

  @Test
  void channelsAreTheTopicsWithTheirEvents() {
    var listed = new TreeMap<String, TreeSet<String>>();
    for (JsonNode channel : document.path("channels")) {
      listed.put(
          channel.path("address").asString(),
          new TreeSet<>(channel.path("messages").propertyNames()));
    }
    assertThat(listed).isEqualTo(catalogueByTopic());
  }

  @Test
  void messagesCarryTheirTypeAndSchema() {
    JsonNode messages = document.path("components").path("messages");
    assertThat(new TreeSet<>(messages.propertyNames())).isEqualTo(Published.eventNames());
    for (String name : Published.eventNames()) {
      JsonNode message = messages.path(name);
      assertThat(message.path("name").asString())
          .isEqualTo(EventCatalogue.contractOf(Published.eventNamed(name)).type());
      assertThat(message.at("/payload/schema/$ref").asString())
          .isEqualTo("schemas/" + name + ".v1.json");
    }
  }

  @Test
  void retentionIsTheTopics() {
    for (JsonNode channel : document.path("channels")) {
      Topic topic = Topic.named(channel.path("address").asString()).orElseThrow();
      JsonNode kafka = channel.at("/bindings/kafka");
      assertThat(kafka.path("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
      assertThat(kafka.at("/topicConfiguration/retention.ms").asLong(0))
          .as(topic.topicName())
          .isEqualTo(topic.kept().map(Duration::toMillis).orElse(0L));
    }
  }

  private static Map<String, TreeSet<String>> catalogueByTopic() {
    var byTopic = new TreeMap<String, TreeSet<String>>();
    Arrays.stream(Topic.values()).forEach(topic -> byTopic.put(topic.topicName(), new TreeSet<>()));
    for (Class<? extends Event> event : EventCatalogue.all()) {
      byTopic
          .computeIfAbsent(
              EventCatalogue.contractOf(event).topic().topicName(), any -> new TreeSet<>())
          .add(event.getSimpleName());
    }
    return byTopic;
  }
}
