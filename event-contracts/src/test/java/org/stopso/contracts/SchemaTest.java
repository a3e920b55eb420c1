package org.stopso.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A schema says of each field what its record says: there or not, which words, which shape. */
class SchemaTest {

  static Stream<String> events() {
    return Published.eventNames().stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void schemaAndRecordSayTheSame(String name) {
    compare(name, Published.eventNamed(name), Published.schemaTree(name));
  }

  @ParameterizedTest
  @MethodSource("events")
  void readersMayMeetFieldsTheyDoNotKnow(String name) {
    assertThat(Published.schemaTree(name).findValues("additionalProperties")).isEmpty();
    assertThat(Published.schemaTree(name).findValues("unevaluatedProperties")).isEmpty();
  }

  private static void compare(String where, Class<?> contract, JsonNode schema) {
    JsonNode properties = schema.path("properties");
    assertThat(new TreeSet<>(properties.propertyNames()))
        .as(where)
        .isEqualTo(Published.componentsOf(contract, false));
    assertThat(new TreeSet<>(wordsOf(schema.path("required"))))
        .as(where + ": required")
        .isEqualTo(Published.componentsOf(contract, true));
    for (RecordComponent component : contract.getRecordComponents()) {
      check(
          where + "." + component.getName(),
          component.getGenericType(),
          properties.path(component.getName()));
    }
  }

  private static void check(String where, Type type, JsonNode schema) {
    switch (type) {
      case ParameterizedType list when list.getRawType() == List.class -> {
        assertThat(schema.path("type").asString()).as(where).isEqualTo("array");
        check(where + "[]", list.getActualTypeArguments()[0], schema.path("items"));
      }
      case Class<?> word when word.isEnum() ->
          assertThat(wordsOf(schema.path("enum"))).as(where).isEqualTo(constantsOf(word));
      case Class<?> part when part.isRecord() -> compare(where, part, schema);
      case Class<?> plain -> checkPlain(where, plain, schema);
      default -> throw new AssertionError(where + " has a type that contracts can't have: " + type);
    }
  }

  private static void checkPlain(String where, Class<?> type, JsonNode schema) {
    if (type == String.class) {
      assertThat(Set.of("uuid", "pattern", "enum"))
          .as(where + ": coded, never free text")
          .anyMatch(limit -> schema.path("format").asString("").equals(limit) || schema.has(limit));
    } else if (type == Instant.class) {
      assertThat(schema.path("format").asString()).as(where).isEqualTo("date-time");
    } else if (type == LocalDate.class) {
      assertThat(schema.path("format").asString()).as(where).isEqualTo("date");
    } else if (type == int.class || type == Integer.class) {
      assertThat(schema.path("type").asString()).as(where).isEqualTo("integer");
      assertThat(schema.has("minimum")).as(where + ": its range").isTrue();
    } else {
      assertThat(type).as(where).isIn(boolean.class, Boolean.class);
      assertThat(schema.path("type").asString()).as(where).isEqualTo("boolean");
    }
  }

  private static List<String> wordsOf(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> constantsOf(Class<?> word) {
    return Arrays.stream(word.getEnumConstants()).map(Object::toString).toList();
  }
}
