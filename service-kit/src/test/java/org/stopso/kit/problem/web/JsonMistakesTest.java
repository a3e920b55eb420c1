package org.stopso.kit.problem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.stopso.kit.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the reader stumbles over inside a field is no mistake of that field. */
class JsonMistakesTest {

  record Letter(Object anything, List<Map<String, Object>> parts) {}

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "{\"anything\":%s}", "{\"parts\":[{\"a\":%s}]}", "{\"parts\":[%s]}"})
  void whatIsNestedTooDeepIsNoMistakeOfAField(String around) {
    String objects = "{\"a\":".repeat(600) + "1" + "}".repeat(600);
    Problem problem = problemOf(around.formatted(objects));
    assertThat(problem.name()).isEqualTo("json-beyond-limits");
    assertThat(problem.status().value()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"anything\":no}",
        "{\"parts\":[{\"a\":]}",
        "{\"parts\":[{\"a\":1",
        "{} {}",
        "{\"anything\":1} 2"
      })
  void whatIsNoJsonIsNoMistakeOfAField(String body) {
    assertThat(problemOf(body).name()).isEqualTo("not-json");
  }

  private static Problem problemOf(String body) {
    JsonMapper.Builder mapper = JsonMapper.builder();
    StrictJson.apply(mapper);
    Class<?> type = body.startsWith("{\"a\"") ? Object.class : Letter.class;
    JacksonException mistake =
        catchThrowableOfType(JacksonException.class, () -> mapper.build().readValue(body, type));
    return Problems.of(
        new HttpMessageNotReadableException(
            "unreadable", mistake, new MockHttpInputMessage(new byte[0])));
  }
}
