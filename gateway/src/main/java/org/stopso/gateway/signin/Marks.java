package org.stopso.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.stopso.gateway.session.EndsWith;

/**
 * Names for a session at the issuer and for its person, by which only we can find our own sessions:
 * keyed with our secret at the issuer, which the store does not have.
 */
final class Marks {
  private static final String PURPOSE = "marks of sessions ";
  private static final String ISSUER_SESSION = "sid";

  private final SecretKeySpec key;

  Marks(String clientSecret) {
    key = new SecretKeySpec((PURPOSE + clientSecret).getBytes(StandardCharsets.UTF_8), "Hmac");
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
    return hash("session " + issuerSession);
  }

  String ofPerson(String subject) {
    return hash("person " + subject);
  }

  private String hash(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
