package org.stopso.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcLogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.stopso.gateway.session.EndsWith;

/**
 * Ends the sessions of somebody who signed out at the issuer, or was signed out there: it tells us
 * itself, without a browser (OpenID Connect Back-Channel Logout 1.0). Spring Security checks what
 * it says; which sessions it means, the sessions' own marks tell, on every replica alike.
 */
public final class SignedOutAtIssuer implements LogoutHandler {
  private final EndsWith.Sessions sessions;
  private final Marks marks;
  private final SignIns signIns;

  SignedOutAtIssuer(EndsWith.Sessions sessions, Marks marks, SignIns signIns) {
    this.sessions = sessions;
    this.marks = marks;
    this.signIns = signIns;
  }

  /** Puts the address in place at which the issuer tells us. */
  public void set(OidcLogoutConfigurer<HttpSecurity> logout) {
    logout
        .oidcSessionRegistry(new NothingKeptHere())
        .backChannel(backChannel -> backChannel.logoutHandler(this));
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
      String session = token.getSessionId();
      String person = token.getSubject();
      if (session != null) {
        sessions.endAll(marks.ofSession(session));
      } else if (person != null) {
        sessions.endAll(marks.ofPerson(person));
      }
      signIns.count(SignIns.Outcome.SIGNED_OUT_AT_ISSUER);
    }
  }

  /** Stands for Spring Security's own list of sessions, which only one replica would know. */
  private static final class NothingKeptHere implements OidcSessionRegistry {

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {}

    /** Nothing: {@code null} is how Spring Security's own says that it knows none. */
    @Override
    @SuppressWarnings("NullAway")
    public OidcSessionInformation removeSessionInformation(String clientSessionId) {
      return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
      return List.of();
    }
  }
}
