package org.stopso.gateway.headers;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.stopso.gateway.PublicUrl;
import org.stopso.gateway.issuer.Issuer;

/** Puts the headers in front of all other filters. */
@Configuration(proxyBeanMethods = false)
class HeaderConfiguration {

  @Bean
  SecurityHeaders securityHeaders(PublicUrl publicUrl, Issuer issuer) {
    return new SecurityHeaders(PublicUrl.originOf(issuer.authorize()), publicUrl.isHttps());
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> headersFirst(SecurityHeaders headers) {
    FilterRegistrationBean<SecurityHeaders> filter = new FilterRegistrationBean<>(headers);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }
}
