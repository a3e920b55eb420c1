package org.stopso.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.contracts.Published.Example;

/** Each event has its schema and examples, each schema and example its event. */
class CompletenessTest {

  static Stream<Example> examples() {
    return Published.examples().stream();
  }

  static Stream<String> events() {
    return Published.eventNames().stream();
  }

  @Test
  void everyContractIsInTheCatalogue() {
    List<String> contracts = Published.contractsOnTheClasspath();
    assertThat(new TreeSet<>(contracts)).isEqualTo(Published.eventNames());
  }

  @Test
  void everyEventHasASchemaAndEverySchemaAnEvent() {
    assertThat(namesIn("/org/stopso/contracts/schemas")).isEqualTo(Published.eventNames());
  }

  @Test
  void everyEventHasAnExampleAndEveryExampleAnEvent() {
    assertThat(namesIn("/org/stopso/contracts/examples")).isEqualTo(Published.eventNames());
  }

  @ParameterizedTest
  @MethodSource("events")
  void typeNamesTheEvent(String name) {
    assertThat(EventCatalogue.contractOf(Published.eventNamed(name)).type())
        .matches("org\\.stopso\\.[a-z]+\\." + name + "\\.v1");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreWhatTheirSchemaAllows(Example example) {
    assertThat(Published.violations(example.event(), example.json())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesComeBackFromTheCodecAsTheyWere(Example example) {
    Event event =
        EventCodec.read(example.json().getBytes(UTF_8), Published.eventNamed(example.event()));

    String written = new String(EventCodec.write(event), UTF_8);

    assertThat(new Example(example.name(), written).tree()).isEqualTo(example.tree());
    assertThat(event.key()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyOptionalFieldIsOnceThereAndOnceAbsent(String name) {
    var examples = Published.examplesOf(name).stream().map(Example::tree).toList();
    var optional = new TreeSet<>(Published.componentsOf(Published.eventNamed(name), false));
    optional.removeAll(Published.componentsOf(Published.eventNamed(name), true));

    for (String field : optional) {
      assertThat(examples).as(name + "." + field).anyMatch(example -> example.has(field));
      assertThat(examples).as(name + "." + field).anyMatch(example -> !example.has(field));
    }
  }

  private static TreeSet<String> namesIn(String folder) {
    var names = new TreeSet<String>();
    Published.filesIn(folder).forEach(file -> names.add(file.event()));
    return names;
  }
}
