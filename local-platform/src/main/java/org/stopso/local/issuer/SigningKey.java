package org.stopso.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.stopso.local.files.WholeFile;
import org.stopso.local.secrets.Secrets;

/**
 * The key that signs tokens, kept beside the other secrets: tokens from before a restart stay
 * valid. Its id is its thumbprint, so a new key is never taken for the old one.
 */
@Configuration(proxyBeanMethods = false)
class SigningKey {
  private static final String FILE = "signing-key.json";
  private static final int BITS = 2048;

  @Bean
  JWKSource<SecurityContext> keys(IssuerSettings settings)
      throws IOException, ParseException, JOSEException {
    Path file = Secrets.in(settings.secrets()).at(FILE);
    if (!Files.exists(file)) {
      WholeFile.writePrivately(file, fresh().toJSONString());
    }
    return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(Files.readString(file))));
  }

  private static RSAKey fresh() throws JOSEException {
    return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
  }

  @Bean
  JwtEncoder encoder(JWKSource<SecurityContext> keys) {
    return new NimbusJwtEncoder(keys);
  }
}
