package org.stopso.therapist.registry.adapter.issuer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.stopso.kit.personal.Personal;
import org.stopso.therapist.registry.domain.VerifiedEmails;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the issuer's user information, with the caller's own token. So an address need not travel in
 * every token, past every service, for a question that is asked once.
 */
@Component
class IssuerEmails implements VerifiedEmails {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerEmails.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final JsonMapper TOLERANT =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final RestClient issuer;
  private final String address;

  IssuerEmails(RestClient.Builder http, @Value("${stopso.registry.userinfo}") String address) {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    this.issuer = http.requestFactory(requests).build();
    this.address = address;
  }

  private record Known(
      @Nullable String sub,
      @Nullable String email,
      @JsonProperty("email_verified") @Nullable Boolean verified) {

    boolean isVerifiedOf(String accountId) {
      return accountId.equals(sub) && Boolean.TRUE.equals(verified);
    }
  }

  @Override
  public Optional<Personal<String>> ofCaller(String accountId) {
    return token()
        .flatMap(this::ask)
        .filter(known -> known.isVerifiedOf(accountId))
        .map(Known::email)
        .map(Personal::of);
  }

  private Optional<Known> ask(String token) {
    try {
      byte[] answer =
          issuer
              .get()
              .uri(address)
              .headers(headers -> headers.setBearerAuth(token))
              .retrieve()
              .body(byte[].class);
      return Optional.ofNullable(answer).map(json -> TOLERANT.readValue(json, Known.class));
    } catch (RestClientException | JacksonException untold) {
      LOG.warn("The issuer does not tell who is calling: {}", untold.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Optional<String> token() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller instanceof JwtAuthenticationToken jwt
        ? Optional.of(jwt.getToken().getTokenValue())
        : Optional.empty();
  }
}
