package org.stopso.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RealPartsTest {

  @Test
  void theStoreHasTransactions() {
    try (MongoClient client = MongoClients.create(RealParts.mongoUri());
        ClientSession session = client.startSession()) {
      MongoCollection<Document> notes = client.getDatabase("parts").getCollection("notes");
      session.startTransaction();
      notes.insertOne(session, new Document("n", 1));
      session.abortTransaction();
      session.startTransaction();
      notes.insertOne(session, new Document("n", 2));
      session.commitTransaction();
      assertThat(notes.find()).extracting(note -> note.getInteger("n")).containsExactly(2);
    }
  }

  @Test
  void theBrokerKeepsWhatItAcknowledged() throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", RealParts.kafka());
    try (Admin admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic("notes", 1, (short) 1))).all().get();
    }
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("notes", "key", "value")).get();
    }
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition("notes", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      assertThat(consumer.poll(Duration.ofSeconds(20))).hasSize(1);
    }
  }

  @Test
  void theSecretsAreThere() {
    assertThat(RealParts.secretsDir().resolve("pepper"))
        .content(StandardCharsets.UTF_8)
        .matches("[A-Za-z0-9+/]{43}=");
    assertThat(RealParts.secretsDir().resolve("kek.json"))
        .content(StandardCharsets.UTF_8)
        .contains("AesGcmKey");
  }
}
