package org.stopso.kit.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldPartsTest {

  private final FieldParts field = new FieldParts();

  @Test
  void aFieldIsDescribedByItsHintAndByWhatIsWrong() {
    assertThat(field.describedBy("name", null, null)).isNull();
    assertThat(field.describedBy("name", "A hint", null)).isEqualTo("name-hint");
    assertThat(field.describedBy("name", null, "Wrong")).isEqualTo("name-error");
    assertThat(field.describedBy("name", "A hint", "Wrong")).isEqualTo("name-hint name-error");
  }

  @ParameterizedTest
  @CsvSource({
    "116 123,116123",
    "+44 1633 123456,+441633123456",
    "text SHOUT to 85258,",
    "999 or 101,",
  })
  void onlyANumberIsDialled(String phone, String dialled) {
    assertThat(field.dialled(phone)).isEqualTo(dialled);
  }

  @ParameterizedTest
  @CsvSource({"7QK2-9MXA-3C5D", "7QK2 9MXA 3C5D", "' 7QK2 - 9MXA - 3C5D '"})
  void aCodeIsShownByItsGroups(String code) {
    assertThat(field.groupsOf(code)).containsExactly("7QK2", "9MXA", "3C5D");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfTextIsKnownByItsName(TextKind kind) {
    assertThat(field.kind(kind.name().toLowerCase(java.util.Locale.ROOT))).isEqualTo(kind);
  }

  @Test
  void aKindThatThereIsNotIsAMistakeOfThePage() {
    assertThatThrownBy(() -> field.kind("colour")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOptionIsAChoiceOrItsText() {
    Choice choice = Choice.of("One", "A hint");
    assertThat(field.choice(choice)).isSameAs(choice);
    assertThat(field.choice("Two")).isEqualTo(Choice.of("Two"));
  }
}
