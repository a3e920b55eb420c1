package org.stopso.gateway.signin;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.stopso.gateway.keyed.KeyedHash;
import org.stopso.gateway.session.EndsWith;

/**
 * Names for a session at the issuer and for its person, by which only we can find our own sessions:
 * keyed with our secret at the issuer, which the store does not have.
 */
final class Marks {
  private static final String PURPOSE = "marks of sessions ";
  private static final String ISSUER_SESSION = "sid";

  private final KeyedHash hash;

  Marks(String clientSecret) {
    hash = KeyedHash.under(PURPOSE + clientSecret);
  }

  /** All that a session of that person, signed in so, ends with. */
  EndsWith of(OidcIdToken signedIn) {
    return new EndsWith(
        Stream.of(
                Optional.ofNullable(signedIn.getSubject()).map(this::ofPerson),
                Optional.ofNullable(signedIn.getClaimAsString(ISSUER_SESSION)).map(this::ofSession))
            .flatMap(Optional::stream)
            .toList());
  }

  String ofSession(String issuerSession) {
    return hash.nameOf("session " + issuerSession);
  }

  String ofPerson(String subject) {
    return hash.nameOf("person " + subject);
  }
}
