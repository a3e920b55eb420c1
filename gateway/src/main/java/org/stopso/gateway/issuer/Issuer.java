package org.stopso.gateway.issuer;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people sign in. Browsers and this server may reach it at different addresses.
 *
 * @param issuer what its tokens say in {@code iss}
 * @param authorize where a browser is sent to sign in
 * @param endSession where a browser is sent to sign out
 * @param token where this server redeems codes and refreshes tokens
 * @param jwks where this server reads its keys
 * @param clientId whom the issuer knows us as
 * @param clientSecret how we prove it
 */
@ConfigurationProperties("stopso.sign-in")
public record Issuer(
    String issuer,
    URI authorize,
    URI endSession,
    URI token,
    URI jwks,
    String clientId,
    String clientSecret) {
  /** What Spring Security calls it; there is only this one. */
  public static final String REGISTRATION = "gateway";

  /** Where the issuer sends people back to. */
  public static final String CALLBACK = "/sign-in/callback";

  @Override
  public String toString() {
    return "Issuer[" + issuer + ", " + clientId + "]";
  }
}
