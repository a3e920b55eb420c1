package org.stopso.local.issuer;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.stopso.local.demo.DemoAccount;
import org.stopso.local.demo.DemoPeople;

/**
 * What a token says beyond the protocol: access tokens are for {@value #AUDIENCE}, people have
 * {@code roles}, and an id token says how to address them if that was asked for ({@code profile},
 * {@code email}): it travels in the address that signs out.
 */
@Configuration(proxyBeanMethods = false)
class TokenClaims {
  static final String AUDIENCE = "stopso";
  static final String ROLES = "roles";
  private static final String ROLE = "ROLE_";

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return TokenClaims::complete;
  }

  private static void complete(JwtEncodingContext context) {
    JwtClaimsSet.Builder claims = context.getClaims();
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(List.of(AUDIENCE));
    }
    Authentication person = context.getPrincipal();
    if (person == null
        || AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      return;
    }
    claims.claim(ROLES, rolesOf(person));
    if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      addressed(claims, person.getName(), context.getAuthorizedScopes());
    }
  }

  static List<String> rolesOf(Authentication person) {
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(authority -> authority != null && authority.startsWith(ROLE))
        .map(authority -> authority.substring(ROLE.length()))
        .toList();
  }

  private static void addressed(JwtClaimsSet.Builder claims, String subject, Set<String> granted) {
    Predicate<DemoAccount> isThem = account -> account.subject().equals(subject);
    DemoPeople.accounts().stream()
        .filter(isThem)
        .findFirst()
        .ifPresent(account -> addressed(claims, account, granted));
  }

  private static void addressed(
      JwtClaimsSet.Builder claims, DemoAccount account, Set<String> granted) {
    if (granted.contains(OidcScopes.PROFILE)) {
      claims.claim("name", account.name()).claim("preferred_username", account.username());
    }
    if (granted.contains(OidcScopes.EMAIL)) {
      claims.claim("email", account.email()).claim("email_verified", true);
    }
  }
}
