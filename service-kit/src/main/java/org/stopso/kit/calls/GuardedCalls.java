package org.stopso.kit.calls;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/** Calls with a token, through the guards. */
final class GuardedCalls implements ServiceCalls {

  private static final String ISSUER = "issuer";

  private final RestClient http;
  private final ServiceAddresses addresses;
  private final ClientTokens tokens;
  private final Guards guards;
  private final JsonMapper json;

  GuardedCalls(
      RestClient http,
      ServiceAddresses addresses,
      ClientTokens tokens,
      Guards guards,
      JsonMapper json) {
    this.http = http;
    this.addresses = addresses;
    this.tokens = tokens;
    this.guards = guards;
    this.json = json;
  }

  @Override
  public <T> Optional<T> get(String service, String path, String scope, Class<T> answer) {
    return call(HttpMethod.GET, service, path, scope, answer);
  }

  @Override
  public <T> Optional<T> post(String service, String path, String scope, Class<T> answer) {
    return call(HttpMethod.POST, service, path, scope, answer);
  }

  private <T> Optional<T> call(
      HttpMethod method, String service, String path, String scope, Class<T> answer) {
    String url = addresses.of(service) + path;
    try {
      return guards
          .around(service, () -> ask(method, url, token(scope), scope))
          .map(body -> json.readValue(body, answer));
    } catch (TooEarly e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ServiceAway(service, e);
    }
  }

  private String token(String scope) {
    try {
      return guards.around(ISSUER, () -> fetch(scope));
    } catch (RuntimeException e) {
      throw new ServiceAway(ISSUER, e);
    }
  }

  private String fetch(String scope) {
    try {
      return tokens.get(scope);
    } catch (RestClientException e) {
      throw new Silence(e);
    }
  }

  private Optional<byte[]> ask(HttpMethod method, String url, String token, String scope) {
    try {
      return http.method(method)
          // not as a template: as such it would be a label of a metric, with its ids
          .uri(URI.create(url))
          .headers(headers -> headers.setBearerAuth(token))
          .accept(MediaType.APPLICATION_JSON)
          .exchange((request, response) -> answer(response, scope));
    } catch (ResourceAccessException e) {
      throw new Silence(e);
    }
  }

  private Optional<byte[]> answer(ClientHttpResponse response, String scope) throws IOException {
    HttpStatusCode status = response.getStatusCode();
    if (status.isSameCodeAs(HttpStatus.OK)) {
      return Optional.of(response.getBody().readAllBytes());
    } else if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
      return Optional.empty();
    } else if (status.isSameCodeAs(HttpStatus.CONFLICT)) {
      throw new TooEarly();
    } else if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      tokens.forget(scope);
    }
    throw new Silence("status " + status.value());
  }
}
