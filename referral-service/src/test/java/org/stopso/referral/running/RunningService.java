package org.stopso.referral.running;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.local.RealParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service and ways to ask it; one context for all tests that extend this. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class RunningService {

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final RequestPostProcessor COORDINATOR = person("coordinator-1", "COORDINATOR");

  @Autowired MockMvc web;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry settings) {
    RealParts.properties().forEach((name, value) -> settings.add(name, () -> value));
    settings.add("STOPSO_CONSUMERS", () -> "1");
  }

  static RequestPostProcessor person(String account, String role) {
    return jwt()
        .jwt(token -> token.subject(account))
        .authorities(new SimpleGrantedAuthority("ROLE_" + role));
  }

  static RequestPostProcessor service(String client, String scope) {
    return jwt()
        .jwt(token -> token.subject(client))
        .authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
  }

  Reply posting(String path, Object body) {
    return sending(post(path), body);
  }

  Reply posting(String path, Object body, RequestPostProcessor as) {
    return sending(post(path).with(as), body);
  }

  Reply submitting(Object body, String idempotencyKey) {
    return sending(post("/api/referrals").header("Idempotency-Key", idempotencyKey), body);
  }

  Reply keyed(String path, Object body, String idempotencyKey) {
    return sending(post(path).header("Idempotency-Key", idempotencyKey), body);
  }

  Reply getting(String path, RequestPostProcessor as) {
    return performing(get(path).with(as));
  }

  Reply getting(String path) {
    return performing(get(path));
  }

  Reply sending(MockHttpServletRequestBuilder request, Object body) {
    String json = body instanceof String text ? text : JSON.writeValueAsString(body);
    return performing(request.contentType(MediaType.APPLICATION_JSON).content(json));
  }

  Reply performing(MockHttpServletRequestBuilder request) {
    try {
      MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
      return new Reply(response, response.getContentAsString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A referral that was submitted. */
  Submitted submitted(Map<String, Object> answers) {
    Reply reply = posting("/api/referrals", answers);
    if (reply.status() != 201) {
      throw new AssertionError(reply.text());
    }
    String reference = reply.json().get("reference").asString();
    Reply found =
        posting("/api/coordination/referrals/search", Map.of("reference", reference), COORDINATOR);
    return new Submitted(
        found.json().get("referralId").asString(),
        reference,
        reply.json().get("returnCode").asString());
  }

  String statusOf(String returnCode) {
    return posting("/api/referrals/status", Map.of("returnCode", returnCode))
        .json()
        .get("status")
        .asString();
  }

  JsonNode dossier(String referralId) {
    return getting("/api/coordination/referrals/" + referralId, COORDINATOR).json();
  }

  /** The open items of the coordinators' queue about a referral. */
  List<JsonNode> itemsOf(Submitted referral) {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          getting("/api/coordination/queue?limit=100&cursor=" + next, COORDINATOR).json();
      page.get("items").forEach(items::add);
      next = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!next.isEmpty());
    return items.stream()
        .filter(item -> item.get("referralId").asString().equals(referral.id()))
        .toList();
  }

  record Submitted(String id, String reference, String code) {}

  record Reply(MockHttpServletResponse response, String text) {

    int status() {
      return response.getStatus();
    }

    JsonNode json() {
      return JSON.readTree(text);
    }
  }
}
