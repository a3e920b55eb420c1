package org.stopso.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {

  private final FieldErrors errors = FieldErrors.none();

  @Test
  void nothingWrongEndsNothing() {
    errors.text("a", "x", 1, 1);
    assertThat(errors.isEmpty()).isTrue();
    assertThatCode(errors::throwIfAny).doesNotThrowAnyException();
  }

  @Test
  void everythingWrongIsSaidAtOnceWithItsPath() {
    errors.required("a", null);
    errors.in("contact").in("post").length("lines[0]", "", 1, 80);
    errors.in("items", 2).required("b", " ");
    assertThatThrownBy(errors::throwIfAny)
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            invalid ->
                assertThat(invalid.errors())
                    .containsExactly(
                        FieldError.of("a", "required"),
                        FieldError.of("contact.post.lines[0]", "length", 1, 80),
                        FieldError.of("items[2].b", "required")));
  }

  @Test
  void theSameIsSaidOnce() {
    errors.required("a", null);
    errors.required("a", "");
    assertThat(errors.all()).hasSize(1);
  }

  @Test
  void requiredIsNeitherAbsentNorBlankNorEmpty() {
    assertThat(errors.required("a", 0)).isTrue();
    assertThat(errors.required("a", false)).isTrue();
    assertThat(errors.required("a", List.of(1))).isTrue();
    assertThat(errors.required("a", List.of())).isFalse();
    assertThat(errors.requiredTrue("a", true)).isTrue();
    assertThat(errors.requiredTrue("a", false)).isFalse();
    assertThat(errors.requiredTrue("a", null)).isFalse();
    assertThat(errors.absent("a", null)).isTrue();
    assertThat(errors.absent("a", "x")).isFalse();
  }

  @Test
  void limitsAreAllowedThemselvesAndCharactersCountedAsPeopleDo() {
    assertThat(errors.length("a", "🌱🌱", 2, 2)).isTrue();
    assertThat(errors.length("a", "🌱", 2, 2)).isFalse();
    assertThat(errors.length("a", "🌱🌱🌱", 2, 2)).isFalse();
    assertThat(errors.length("a", null, 2, 2)).isTrue();
    assertThat(errors.range("a", 1, 1, 300)).isTrue();
    assertThat(errors.range("a", 300, 1, 300)).isTrue();
    assertThat(errors.range("a", 0, 1, 300)).isFalse();
    assertThat(errors.range("a", 301L, 1, 300)).isFalse();
    assertThat(errors.range("a", 300.5, 1, 300)).isFalse();
    assertThat(errors.range("a", null, 1, 300)).isTrue();
    assertThat(errors.size("a", List.of(1), 1, 2)).isTrue();
    assertThat(errors.size("a", List.of(1, 2, 3), 1, 2)).isFalse();
    assertThat(errors.size("a", List.of(), 1, 2)).isFalse();
  }

  @Test
  void othersSayWhatWouldBeRight() {
    assertThat(errors.distinct("a", List.of(1, 2))).isTrue();
    assertThat(errors.distinct("a", List.of(1, 1))).isFalse();
    assertThat(errors.oneOf("b", "en", "en", "cy")).isTrue();
    assertThat(errors.oneOf("b", "fr", "en", "cy")).isFalse();
    assertThat(errors.form("c", "x", text -> text.length() > 1, "email")).isFalse();
    assertThat(errors.form("c", null, text -> false, "email")).isTrue();
    assertThat(errors.all())
        .containsExactly(
            FieldError.of("a", "duplicate"),
            FieldError.of("b", "not-one-of", List.of("en", "cy")),
            FieldError.of("c", "email"));
  }

  @Test
  void controlCharactersArePartOfNoTextButLineBreaksAre() {
    assertThat(errors.optionalText("a", "two\r\nlines\tand a tab", 1, 80)).isTrue();
    assertThat(errors.optionalText("a", "nul\0", 1, 80)).isFalse();
    assertThat(errors.optionalText("a", "bell\u0007", 1, 80)).isFalse();
    assertThat(errors.optionalText("a", null, 1, 80)).isTrue();
    assertThat(errors.text("a", null, 1, 80)).isFalse();
  }

  @Test
  void whatCouldNotBeReadIsNotMissedAsWell() {
    Stated<String> stated =
        new Stated<>(
            "",
            List.of(FieldError.of("date", "wrong-type"), FieldError.of("lines[1]", "wrong-type")));
    FieldErrors errors = stated.errors();
    assertThat(errors.required("date", null)).isFalse();
    assertThat(errors.required("lines", List.of())).isFalse();
    assertThat(errors.required("dates", null)).isFalse();
    assertThat(errors.in("post").required("date", null)).isFalse();
    assertThat(errors.all().stream().map(FieldError::field))
        .containsExactly("date", "lines[1]", "dates", "post.date");
    assertThat(stated.errors().all()).isEqualTo(stated.unreadable());
  }
}
