package org.stopso.gateway.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Services;
import tools.jackson.core.JacksonException;

/** Gets a service's own description of its interface and answers what is public of it. */
final class ServiceDocuments {
  private static final String SUFFIX = ".json";
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final HttpClient client;
  private final Services services;
  private final PublishedDocument published;
  private final Refusals refusals;

  ServiceDocuments(
      HttpClient client, Services services, PublishedDocument published, Refusals refusals) {
    this.client = client;
    this.services = services;
    this.published = published;
    this.refusals = refusals;
  }

  ServerResponse serve(ServerRequest request) throws InterruptedException {
    String document = request.pathVariable("document");
    String name =
        document.endsWith(SUFFIX) ? document.substring(0, document.length() - SUFFIX.length()) : "";
    if (!services.services().containsKey(name)) {
      return refusals.answer(Refusal.NOT_FOUND);
    }
    byte[] own = ask(services.named(name).url());
    return own == null
        ? refusals.answer(Refusal.SERVICE_AWAY, AGAIN)
        : ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(own);
  }

  private byte @Nullable [] ask(URI service) throws InterruptedException {
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(service + "/v3/api-docs")).timeout(WITHIN).build();
    try {
      HttpResponse<byte[]> answer = client.send(ask, BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 ? published.of(answer.body()) : null;
    } catch (IOException | JacksonException away) {
      return null;
    }
  }
}
