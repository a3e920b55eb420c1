package org.stopso.gateway.crosssite;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stopso.gateway.PublicUrl;
import org.stopso.gateway.refusal.Refusals;

/** The cross-site filter; it stands inside the security chain, not before it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CrossSiteSettings.class)
class CrossSiteConfiguration {

  @Bean
  CrossSiteFilter crossSiteFilter(
      PublicUrl publicUrl, CrossSiteSettings settings, Refusals refusals) {
    return new CrossSiteFilter(new CrossSite(publicUrl.origin(), settings.origins()), refusals);
  }

  @Bean
  FilterRegistrationBean<CrossSiteFilter> notByTheContainer(CrossSiteFilter filter) {
    FilterRegistrationBean<CrossSiteFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
