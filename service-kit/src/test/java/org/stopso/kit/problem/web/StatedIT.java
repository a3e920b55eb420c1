package org.stopso.kit.problem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stopso.kit.sample.SampleIT;

/** A form that is read on after a mistake; what is a mistake is {@link ProblemsIT}'s. */
class StatedIT extends SampleIT {

  private static final String FORMS = "/api/open/forms";

  @Test
  void allThatIsWrongWithAFormIsSaidAtOnce() {
    String body =
        """
        {"ageBand": "x", "delivery": ["ONLINE", "y", null, ["z"]], "maxTravelKm": 301,
         "date": "soon", "unheard": {"of": [1]}, "contact": {"safe": "yes", "nor": 1,
         "post": {"lines": ["1 High Street", 2], "postcode": {}}}}
        """;
    List<Map<String, String>> errors = JsonPath.read(post(FORMS, body).body(), "$.errors");
    assertThat(errors)
        .extracting(each -> each.get("field"), each -> each.get("code"))
        .containsExactlyInAnyOrder(
            tuple("ageBand", "not-one-of"),
            tuple("delivery[1]", "not-one-of"),
            tuple("delivery[2]", "required"),
            tuple("delivery[3]", "not-one-of"),
            tuple("date", "wrong-type"),
            tuple("unheard", "unknown-field"),
            tuple("contact.safe", "wrong-type"),
            tuple("contact.nor", "unknown-field"),
            tuple("contact.post.lines[1]", "wrong-type"),
            tuple("contact.post.postcode", "wrong-type"),
            tuple("name", "required"),
            tuple("maxTravelKm", "range"));
  }

  @Test
  void whatCouldNotBeReadIsNotMissedAsWell() {
    String body = post(FORMS, "{\"name\":5}").body();
    List<String> codes = JsonPath.read(body, "$.errors[*].code");
    assertThat(codes).containsExactly("wrong-type");
    assertThat(post(FORMS, "[]").statusCode()).isEqualTo(422);
    assertThat(post(FORMS, "{\"unknown\":" + "[".repeat(500) + "]".repeat(500) + "}").body())
        .contains("/problems/json-beyond-limits");
  }
}
