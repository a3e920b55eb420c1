package org.stopso.referral.running;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import org.stopso.referral.running.RunningService.Reply;

/**
 * Somebody with a browser without JavaScript: sees a page, fills its form in, presses a button.
 * What is sent is what the form holds, as HTML says.
 */
final class Visitor {

  private static final Pattern TAG =
      Pattern.compile("<(form|input|textarea|select|option|button|/select)\\b([^>]*)>([^<]*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

  private final RunningService service;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final List<Map<String, String>> buttons = new ArrayList<>();
  private String action = "";
  private Reply page;
  private @Nullable String visit;

  /** Keeps no cookies, and is in no visit. */
  Visitor(RunningService service, String path) {
    this(service, path, null);
  }

  /** In a visit, as the gateway tells it. */
  Visitor(RunningService service, String path, @Nullable String visit) {
    this.service = service;
    this.visit = visit;
    this.page = service.performing(in(visit, get(path)));
    look();
  }

  /** From here on in another visit, or in none: the page is still that of before. */
  Visitor in(@Nullable String other) {
    visit = other;
    return this;
  }

  static MockHttpServletRequestBuilder in(
      @Nullable String visit, MockHttpServletRequestBuilder request) {
    return visit == null ? request : request.header("Stopso-Visit", visit);
  }

  Reply page() {
    return page;
  }

  String title() {
    Matcher title = Pattern.compile("<title>([^<]*)</title>").matcher(page.text());
    return title.find() ? HtmlUtils.htmlUnescape(title.group(1)) : "";
  }

  /** Where the form goes, whatever language it says there. */
  String action() {
    return action.replaceFirst("\\?.*", "");
  }

  /** What an input holds, the first where there are several. */
  @Nullable String value(String name) {
    List<String> values = fields.get(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  String draft() {
    return String.valueOf(value("draft"));
  }

  /** Types or chooses; nothing at all takes everything away. */
  Visitor fill(String name, String... values) {
    if (!page.text().contains("name=\"" + name + "\"")) {
      throw new AssertionError("nothing asks for " + name + " on " + title());
    }
    fields.put(name, List.of(values));
    return this;
  }

  /** Fills in whatever of {@code answers} this page asks for. */
  Visitor fill(Map<String, List<String>> answers) {
    answers.forEach(
        (name, values) -> {
          if (page.text().contains("name=\"" + name + "\"")) {
            fields.put(name, values);
          }
        });
    return this;
  }

  /** Presses the button that goes on: the first, as Enter in a field does, too. */
  Visitor goOn() {
    return send(Map.of());
  }

  Visitor goBack() {
    return press("go", "back");
  }

  Visitor change(String pageName) {
    return press("go", "change:" + pageName);
  }

  Visitor speak(String language) {
    return press("lang", language);
  }

  /** What goes out when {@code name} is pressed: to be sent twice, or altered on its way. */
  MockHttpServletRequestBuilder request(Map<String, String> button) {
    MockHttpServletRequestBuilder request =
        in(visit, post(action)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
    Stream.concat(
            fields.entrySet().stream(),
            button.entrySet().stream()
                .map(pressed -> Map.entry(pressed.getKey(), List.of(pressed.getValue()))))
        .forEach(
            field -> field.getValue().forEach(value -> request.formField(field.getKey(), value)));
    return request;
  }

  private Visitor press(String name, String value) {
    Map<String, String> pressed =
        buttons.stream()
            .filter(each -> name.equals(each.get("name")) && value.equals(each.get("value")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + value + " on " + title()));
    action = pressed.getOrDefault("formaction", action);
    return send(Map.of(name, value));
  }

  private Visitor send(Map<String, String> button) {
    page = service.performing(request(button));
    look();
    return this;
  }

  private void look() {
    fields.clear();
    buttons.clear();
    action = "";
    String select = "";
    for (MatchResult tag : TAG.matcher(page.text()).results().toList()) {
      Map<String, String> with = attributes(tag.group(2));
      String name = with.getOrDefault("name", "");
      switch (tag.group(1)) {
        case "form" -> action = with.getOrDefault("action", "");
        case "input" -> input(name, with);
        case "textarea" -> hold(name, HtmlUtils.htmlUnescape(tag.group(3)));
        case "select" -> select = name;
        case "option" -> option(select, with);
        case "button" -> buttons.add(with);
        default -> select = "";
      }
    }
  }

  private void input(String name, Map<String, String> with) {
    String type = with.getOrDefault("type", "text");
    boolean mayBeOff = type.equals("radio") || type.equals("checkbox");
    if (!mayBeOff || with.containsKey("checked")) {
      hold(name, with.getOrDefault("value", ""));
    }
  }

  private void option(String select, Map<String, String> with) {
    if (with.containsKey("selected")) {
      hold(select, with.getOrDefault("value", ""));
    }
  }

  private void hold(String name, String value) {
    fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    ATTRIBUTE
        .matcher(tag)
        .results()
        .forEach(
            each ->
                attributes.put(
                    each.group(1),
                    HtmlUtils.htmlUnescape(each.group(2) == null ? "" : each.group(2))));
    return attributes;
  }
}
