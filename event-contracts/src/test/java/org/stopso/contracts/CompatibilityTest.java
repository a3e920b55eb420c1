package org.stopso.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.contracts.Published.Example;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an earlier version published is still understood, and what a later one may add does no harm.
 * The files of a release are added to {@code released/<version>} and never touched again.
 */
class CompatibilityTest {

  static Stream<Example> released() {
    return Published.filesIn("/released").stream();
  }

  static Stream<Example> examples() {
    return Published.examples().stream();
  }

  @ParameterizedTest
  @MethodSource("released")
  void whatWasReleasedIsStillRead(Example example) {
    Event event = read(example.json(), example.event());
    var written = new Example(example.name(), new String(EventCodec.write(event), UTF_8)).tree();

    assertThat(example.tree().propertyNames()).isSubsetOf(written.propertyNames());
    for (String field : example.tree().propertyNames()) {
      assertThat(written.get(field)).as(field).isEqualTo(example.tree().get(field));
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void whatWasReleasedStillFitsItsSchema(Example example) {
    assertThat(Published.violations(example.event(), example.json())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void unknownFieldsAreIgnored(Example example) {
    ObjectNode later = (ObjectNode) example.tree();
    later.put("addedLater", 1);

    assertThat(read(later.toString(), example.event()))
        .isEqualTo(read(example.json(), example.event()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aMissingOrNullRequiredFieldIsRefused(Example example) {
    for (String field :
        Published.componentsOf(Published.eventNamed(example.event()), /* onlyRequired= */ true)) {
      ObjectNode without = (ObjectNode) example.tree();
      without.remove(field);
      assertRefused(without, example.event(), field);
      without.putNull(field);
      assertRefused(without, example.event(), field);
    }
  }

  @Test
  void nullOfAnOptionalFieldIsAbsence() {
    ObjectNode ended = (ObjectNode) Published.examplesOf("CaseEnded").getFirst().tree();
    ended.putNull("confidence");

    assertThat(((CaseEnded) read(ended.toString(), "CaseEnded")).confidence()).isNull();
  }

  private static void assertRefused(ObjectNode json, String event, String field) {
    assertThatThrownBy(() -> read(json.toString(), event))
        .as(event + " without " + field)
        .isInstanceOf(JacksonException.class);
  }

  private static Event read(String json, String event) {
    return EventCodec.read(json.getBytes(UTF_8), Published.eventNamed(event));
  }
}
