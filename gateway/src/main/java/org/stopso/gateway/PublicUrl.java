package org.stopso.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The one address under which people reach the platform.
 *
 * @param publicUrl without a path, such as {@code https://example.org}
 */
@ConfigurationProperties("stopso")
public record PublicUrl(URI publicUrl) {

  public boolean isHttps() {
    return "https".equals(publicUrl.getScheme());
  }

  /** As browsers write it in {@code Origin}. */
  public String origin() {
    return originOf(publicUrl);
  }

  /** The address of a path of ours. */
  public String at(String path) {
    return origin() + path;
  }

  /** Scheme, host and port of an address. */
  public static String originOf(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
