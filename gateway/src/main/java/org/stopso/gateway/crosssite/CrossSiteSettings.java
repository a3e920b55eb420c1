package org.stopso.gateway.crosssite;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param origins origins of other sites whose forms may send a request for help, without cookies
 */
@ConfigurationProperties("stopso.cors")
record CrossSiteSettings(Set<String> origins) {}
