package org.stopso.kit.problem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.stopso.kit.sample.SampleIT;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsIT extends SampleIT {

  private static final String REQUESTS = "/api/open/requests";
  private static final String FORMS = "/api/open/forms";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":"Sam","nick":"x"}                     | nick                  | unknown-field
          {"name":"Sam","contact":{"post":{"x":1}}}     | contact.post.x        | unknown-field
          {"name":"Sam","sam@example.org":1}            | ?                     | unknown-field
          {"name":"Sam","ageBand":"35-44"}              | ageBand               | not-one-of
          {"name":"Sam","ageBand":3}                    | ageBand               | not-one-of
          {"name":"Sam","delivery":["ONLINE","FAX"]}    | delivery[1]           | not-one-of
          {"name":"Sam","delivery":"ONLINE"}            | delivery              | wrong-type
          {"name":"Sam","delivery":[null]}              | delivery[0]           | required
          {"name":5}                                    | name                  | wrong-type
          {"name":true}                                 | name                  | wrong-type
          {"name":["Sam"]}                              | name                  | wrong-type
          {"name":"Sam","maxTravelKm":"40"}             | maxTravelKm           | wrong-type
          {"name":"Sam","maxTravelKm":40.5}             | maxTravelKm           | wrong-type
          {"name":"Sam","maxTravelKm":40000000000}      | maxTravelKm           | wrong-type
          {"name":"Sam","maxTravelKm":true}             | maxTravelKm           | wrong-type
          {"name":"Sam","maxTravelKm":301}              | maxTravelKm           | range
          {"name":"Sam","date":"1 March"}               | date                  | wrong-type
          {"name":"Sam","date":20260301}                | date                  | wrong-type
          {"name":[]}                                   | name                  | wrong-type
          {"name":"Sam","ageBand":[]}                   | ageBand               | not-one-of
          {"name":"Sam","maxTravelKm":[]}               | maxTravelKm           | wrong-type
          {"name":"Sam","date":[]}                      | date                  | wrong-type
          {"name":"Sam","contact":[]}                   | contact               | wrong-type
          {"name":"Sam","counted":[]}                   | counted               | wrong-type
          {"name":"Sam","date":[2026,3,1]}              | date                  | wrong-type
          {"name":"Sam","date":"2026-03-01T00:00:00"}   | date                  | wrong-type
          {"name":"Sam","date":"2026-03-01T00:00:00Z"}  | date                  | wrong-type
          {"name":"Sam","date":"+002026-03-01"}         | date                  | wrong-type
          {"name":"Sam","date":" 2026-03-01"}           | date                  | wrong-type
          {"name":"Sam","date":"2026-03-01 "}           | date                  | wrong-type
          {"name":"Sam","date":"2026-02-29"}            | date                  | wrong-type
          {"name":"Sam","contact":{"safe":[]}}          | contact.safe          | wrong-type
          {"name":"Sam","counted":{"sure":[],"count":1}} | counted.sure          | wrong-type
          {"name":"Sam","counted":{"sure":true,"count":[]}} | counted.count         | wrong-type
          {"name":"Sam","contact":"x"}                  | contact               | wrong-type
          {"name":"Sam","contact":{"safe":"true"}}      | contact.safe          | wrong-type
          {"name":"Sam","contact":{"safe":1}}           | contact.safe          | wrong-type
          {"name":"Sam","contact":{"post":{"lines":[1]}}} | contact.post.lines[0] | wrong-type
          {"name":"Sam","counted":{"sure":true}}           | counted.count | required
          {"name":"Sam","counted":{"sure":true,"count":null}} | counted.count | required
          {"name":"Sam","counted":{"sure":"","count":1}}   | counted.sure  | required
          {"name":"Sam","counted":{"sure":"yes","count":1}} | counted.sure | wrong-type
          {"name":"Sam","counted":{"sure":true,"count":"1"}} | counted.count | wrong-type
          {"name":""}                                   | name                  | required
          {"name":"  "}                                 | name                  | required
          {"name":null}                                 | name                  | required
          {}                                            | name                  | required
          """)
  void aMistakeInAFieldNamesTheField(String body, String field, String code) {
    isNamed(post(REQUESTS, body), field, code);
    isNamed(post(FORMS, body), field, code);
  }

  private static void isNamed(HttpResponse<String> answer, String field, String code) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat((String) JsonPath.read(answer.body(), "$.type")).isEqualTo("/problems/invalid");
    List<Map<String, String>> errors = JsonPath.read(answer.body(), "$.errors");
    assertThat(errors)
        .extracting(each -> each.get("field"), each -> each.get("code"))
        .containsExactly(tuple(field, code));
    assertThat(errors.getFirst().get("message")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":"Sam","ageBand":"35_44"}
          {"name":"Sam","ageBand":"","delivery":"","maxTravelKm":"","date":" ","contact":""}
          {"name":"Sam","ageBand":null,"contact":{"safe":"","post":{"lines":[""],"postcode":""}}}
          {"name":"Sam","maxTravelKm":300}
          {"name":"Sam","date":"2028-02-29"}
          {"name":"Sam","delivery":[],"contact":{"post":{"lines":[]}}}
          """)
  void whatIsRightIsTaken(String body) {
    HttpResponse<String> answer = post(REQUESTS, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(post(FORMS, body).body()).isEqualTo(answer.body());
  }

  @Test
  void choicesAreListedAndWordsAreThoseOfTheField() {
    String body = post(REQUESTS, "{\"name\":\"Sam\",\"ageBand\":\"x\"}").body();
    assertThat((String) JsonPath.read(body, "$.errors[0].message")).contains("35_44", "65_PLUS");
    assertThat((String) JsonPath.read(post(REQUESTS, "{}").body(), "$.errors[0].message"))
        .isEqualTo("Enter a name or a pseudonym.");
    String welsh = post(REQUESTS, "{}", "Accept-Language", "cy").body();
    assertThat((String) JsonPath.read(welsh, "$.errors[0].message"))
        .isEqualTo("Rhowch enw neu ffugenw.");
    String other = post(REQUESTS, "{}", "Accept-Language", "fr").body();
    assertThat((String) JsonPath.read(other, "$.title"))
        .isEqualTo("Some answers need to be changed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":
          {"name":"Sam"} trailing
          {"name":"Sam","contact":{"post":{"lines":[no]}}}
          {"name":"Sam","name":"Max"}
          ``
          """)
  void whatIsNoJsonIs400(String body) {
    for (String path : List.of(REQUESTS, FORMS)) {
      HttpResponse<String> answer = post(path, body);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains("\"type\":\"/problems/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE"})
  void whatIsNotInUtf8Is400WhetherItsTypeSaysSoOrNot(String charset) {
    byte[] body = "{\"name\":\"Sam\"}".getBytes(Charset.forName(charset));
    for (String type : List.of("application/json", "application/json;charset=" + charset)) {
      HttpResponse<String> answer = bytes(type, body);
      assertThat(answer.statusCode()).as(type).isEqualTo(400);
      assertThat(answer.body()).contains("/problems/not-json", "UTF-8");
    }
    byte[] inUtf8 = "{\"name\":\"Siân\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(bytes("application/json", inUtf8).statusCode()).isEqualTo(200);
    assertThat(bytes("application/json;charset=UTF-8", inUtf8).body()).contains("Siân");
  }

  @Test
  void whatIsNestedTooDeepIs400() {
    assertThat(post(REQUESTS, "{\"unknown\":" + nested(499) + "}").statusCode()).isEqualTo(422);
    HttpResponse<String> tooDeep = post(REQUESTS, "{\"unknown\":" + nested(500) + "}");
    assertThat(tooDeep.statusCode()).isEqualTo(400);
    assertThat(tooDeep.body()).contains("/problems/json-beyond-limits", "500 levels");
  }

  @Test
  void aNumberOfTooManyDigitsIs400() {
    assertThat(post(REQUESTS, "{\"maxTravelKm\":" + "1".repeat(1000) + "}").statusCode())
        .isEqualTo(422);
    HttpResponse<String> longer = post(REQUESTS, "{\"maxTravelKm\":" + "1".repeat(1001) + "}");
    assertThat(longer.statusCode()).isEqualTo(400);
    assertThat(longer.body()).contains("/problems/json-beyond-limits", "1,000 digits");
  }

  private HttpResponse<String> bytes(String type, byte[] body) {
    return send(
        to(REQUESTS)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  @Test
  void whatWasTypedIsNeitherAnsweredNorLogged(CapturedOutput log) {
    String canary = "canary7391";
    for (String body :
        List.of(
            "{\"ageBand\":\"canary7391\"}",
            "{\"maxTravelKm\":\"canary7391\"}",
            "{\"canary7391 x\":1}",
            "{\"date\":\"canary7391\"}",
            "{\"name\":[\"canary7391\"]}",
            "{\"name\":\"" + canary.repeat(20) + "\"}",
            "canary7391",
            "{\"name\":\"canary7391\",\"contact\":" + nested(600) + "}",
            "{\"name\":\"canary7391",
            "\u0000{\u0000\"canary7391")) {
      for (String path : List.of(REQUESTS, FORMS)) {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain(canary);
      }
    }
    get("/api/open/things/ok?age=canary7391");
    get("/api/open/canary7391");
    assertThat(get("/api/open/things/broken").body()).doesNotContain("canary");
    assertThat(log.getAll()).doesNotContain("canary").contains("SampleApi.thing");
  }

  @Test
  void whatIsNotThereAndWhatIsNotYoursAreTheSameByteForByte() {
    HttpResponse<String> absent = get("/api/open/things/absent");
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(get("/api/open/things/not-yours").body()).isEqualTo(absent.body());
    assertThat(get("/api/open/no/such/path").body()).isEqualTo(absent.body());
    assertThat(get("/api/open/no/such/path").statusCode()).isEqualTo(404);
    assertThat(absent.body())
        .isEqualTo(
            "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404,"
                + "\"detail\":\"It does not exist, or it is not yours.\"}");
    assertThat(get("/api/open/things/no-code").body())
        .contains("\"type\":\"/problems/return-code-not-found\"", "This code was not found");
  }

  @Test
  void theStateSaysNo() {
    HttpResponse<String> refused = get("/api/open/things/refused");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("/problems/sample-refused", "These rules bind: M1, M2.");
    HttpResponse<String> stale = get("/api/open/things/stale");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains(
            "\"type\":\"/problems/stale\"",
            "\"changedBy\":\"account-1\"",
            "\"changedAt\":\"2026-03-01T09:00:00Z\"",
            "\"version\":7");
  }

  @Test
  void waitingIsAdvisedWhereItHelps() {
    HttpResponse<String> away = get("/api/open/things/away");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).isPresent();
    assertThat(get("/api/open/things/broken").statusCode()).isEqualTo(500);
  }

  @Test
  void wrongMethodsTypesAndSizesHaveTheirStatus() {
    HttpResponse<String> method = get(REQUESTS);
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow")).hasValue("POST");
    HttpRequest.Builder text =
        to(REQUESTS)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("x"));
    assertThat(send(text).statusCode()).isEqualTo(415);
    for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=b")) {
      HttpRequest.Builder files =
          to(REQUESTS)
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString("--b\r\nx"));
      assertThat(send(files).statusCode()).as(type).isEqualTo(415);
    }
    assertThat(post(REQUESTS, json(65_536)).statusCode()).isEqualTo(422);
    assertThat(post(REQUESTS, json(65_537)).statusCode()).isEqualTo(413);
    assertThat(chunked(65_536).statusCode()).isEqualTo(422);
    assertThat(chunked(65_537).statusCode()).isEqualTo(413);
    assertThat(get("/api/open/things/ok?age=35-44").statusCode()).isEqualTo(422);
    assertThat(get("/api/open/things/ok?age=35_44").body()).contains("35_44");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=a%ZZ", "name=%FF%FE"})
  void aFormThatCantBeReadIsAMistakeOfItsSender(String body) {
    HttpRequest.Builder form =
        to("/pages/form")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    assertThat(send(form).statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> chunked(int bytes) {
    byte[] body = json(bytes).getBytes(StandardCharsets.UTF_8);
    return send(
        to(REQUESTS)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(body))));
  }

  private static String json(int bytes) {
    String frame = "{\"name\":\"\"}";
    return "{\"name\":\"" + "x".repeat(bytes - frame.length()) + "\"}";
  }
}
