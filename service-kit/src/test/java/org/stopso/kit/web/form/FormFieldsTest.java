package org.stopso.kit.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.stopso.kit.problem.FieldError;

class FormFieldsTest {

  private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();

  @ParameterizedTest
  @CsvSource({"27,3,2026", "27,03,2026", "' 27 ',' 3 ',2026"})
  void aDayInThreeFieldsIsRead(String day, String month, String year) {
    type(day, month, year);
    FormFields fields = new FormFields(typed);
    assertThat(fields.date("since")).isEqualTo(LocalDate.of(2026, 3, 27));
    assertThat(fields.errors().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"29,2,2026", "27,'',2026", "'',3,2026", "27,3,''", "27,3,26", "27,March,2026"})
  void aDayThatThereIsNotIsNotedAtTheField(String day, String month, String year) {
    type(day, month, year);
    FormFields fields = new FormFields(typed);
    assertThat(fields.date("since")).isNull();
    assertThat(fields.errors().all()).containsExactly(FieldError.of("since", "date"));
  }

  @Test
  void threeBlankFieldsAreNoDayAndNoMistake() {
    type("", "", " ");
    FormFields fields = new FormFields(typed);
    assertThat(fields.date("since")).isNull();
    assertThat(fields.errors().isEmpty()).isTrue();
  }

  @Test
  void theVersionThatSomebodyHadSeenIsReadOrNoted() {
    typed.add("version", " 9999999999 ");
    typed.add("other", "-1");
    typed.add("blank", " ");
    FormFields fields = new FormFields(typed);
    assertThat(fields.version("version")).isEqualTo(9_999_999_999L);
    assertThat(fields.version("blank")).isNull();
    assertThat(fields.errors().isEmpty()).isTrue();
    assertThat(fields.version("other")).isNull();
    assertThat(fields.errors().all()).containsExactly(FieldError.of("other", "whole-number"));
  }

  private void type(String day, String month, String year) {
    typed.add("since-day", day);
    typed.add("since-month", month);
    typed.add("since-year", year);
  }
}
