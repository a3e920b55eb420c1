package org.stopso.therapist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for the issuer and for what referral-service tells of a client. */
public final class OtherServices {

  private static final OtherServices OTHERS = new OtherServices();

  private static final String FAILURE = "";

  private final HttpServer server;
  private final Map<String, String> clients = new ConcurrentHashMap<>();
  private final Map<String, String> people = new ConcurrentHashMap<>();

  private OtherServices() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":300}"));
    server.createContext("/userinfo", this::person);
    server.createContext("/internal/referrals/", this::client);
    server.start();
  }

  /** The ones there are. */
  public static OtherServices others() {
    return OTHERS;
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** From now on the issuer tells this of whoever has that token. */
  public void tellOfPerson(String token, String json) {
    people.put("Bearer " + token, json);
  }

  private void person(HttpExchange exchange) throws IOException {
    String json = people.get(exchange.getRequestHeaders().getFirst("Authorization"));
    answer(exchange, json == null ? 401 : 200, json == null ? "{}" : json);
  }

  /** From now on referral-service tells this of the referral, to this case only. */
  public void tell(String referralId, String caseId, String json) {
    clients.put(path(referralId, caseId), json);
  }

  /** From now on referral-service knows nothing of the referral. */
  public void forget(String referralId, String caseId) {
    clients.remove(path(referralId, caseId));
  }

  private static String path(String referralId, String caseId) {
    return "/internal/referrals/%s/client?caseId=%s".formatted(referralId, caseId);
  }

  /** From now on referral-service fails when it is asked about the referral. */
  public void fail(String referralId, String caseId) {
    tell(referralId, caseId, FAILURE);
  }

  private void client(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().toString();
    boolean allowed = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    String json = clients.get(asked);
    if (!allowed) {
      answer(exchange, 401, "{}");
    } else if (json == null) {
      answer(exchange, 404, "{\"type\":\"/problems/not-found\"}");
    } else if (json.equals(FAILURE)) {
      answer(exchange, 503, "{}");
    } else {
      answer(exchange, 200, json);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
