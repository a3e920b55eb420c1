package org.stopso.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * Answers in place of the issuer, referral-service and therapist-service, as their internal API
 * says: who is not known is 404, as is an assignment that does not stand, who asks without the
 * scope's token is 401.
 */
final class OwningServices implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> recipients = new ConcurrentHashMap<>();
  private final Map<String, Integer> assignments = new ConcurrentHashMap<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile boolean away;

  OwningServices() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/oauth2/token", this::token);
    server.createContext("/internal/", this::recipient);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void referral(String id, String answer) {
    recipients.put("/internal/referrals/" + id + "/recipient", answer);
    recipients.put("/internal/referrals/" + id + "/reception", answer);
  }

  void referrer(String id, String answer) {
    recipients.put("/internal/referrals/" + id + "/referrer", answer);
  }

  /** How it stands that a therapist has them as {@code caseId}: 409 not heard of, 404 never. */
  void assignment(String referralId, String caseId, int status) {
    assignments.put("/internal/referrals/" + referralId + "/recipient?caseId=" + caseId, status);
  }

  /** How it stands that {@code caseId} has ended for them, as {@link #assignment}. */
  void ending(String referralId, String caseId, int status) {
    assignments.put(
        "/internal/referrals/" + referralId + "/recipient?endedCaseId=" + caseId, status);
  }

  void therapist(String id, String address) {
    recipients.put(
        "/internal/therapists/" + id + "/recipient",
        reachable(address, /* discreet= */ false, "en"));
  }

  static String reachable(String address, boolean discreet, String locale) {
    return """
    {"email": {"address": "%s", "discreet": %s}, "locale": "%s", "addedLater": 1}\
    """
        .formatted(address, discreet, locale);
  }

  /** A client whom somebody else sent, with the code that is minted for them. */
  void referred(String id, String address, String locale, String code) {
    recipients.put(
        "/internal/referrals/" + id + "/reception",
        """
        {"email": {"address": "%s", "discreet": true}, "locale": "%s", "returnCode": "%s"}\
        """
            .formatted(address, locale, code));
  }

  static String byNoEmail() {
    return "{\"email\": null, \"locale\": \"en\"}";
  }

  void away(boolean now) {
    away = now;
  }

  long timesAsked(String id) {
    return asked.stream().filter(path -> path.contains(id)).count();
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String scope = form.replaceFirst(".*scope=([a-z.]+).*", "$1");
    String token =
        "{\"access_token\": \"for-%s\", \"expires_in\": 300, \"token_type\": \"Bearer\"}";
    answer(exchange, 200, token.formatted(scope));
  }

  private void recipient(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    boolean reception = path.endsWith("/reception");
    String kind = path.contains("/referrals/") ? "referral" : "therapist";
    String scope = kind + (reception ? ".reception" : ".recipient");
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    if (away) {
      answer(exchange, 503, "{}");
    } else if (!("Bearer for-" + scope).equals(token)) {
      answer(exchange, 401, "{}");
    } else if (!exchange.getRequestMethod().equals(reception ? "POST" : "GET")) {
      answer(exchange, 405, "{}");
    } else if (assignmentIn(exchange) != HttpURLConnection.HTTP_OK) {
      answer(exchange, assignmentIn(exchange), "{}");
    } else if (recipients.containsKey(path)) {
      answer(exchange, 200, recipients.get(path));
    } else {
      answer(exchange, 404, "{}");
    }
  }

  /** How the assignment stands that is asked about; 200 where none is, or nothing else was said. */
  private int assignmentIn(HttpExchange exchange) {
    return assignments.getOrDefault(exchange.getRequestURI().toString(), HttpURLConnection.HTTP_OK);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
