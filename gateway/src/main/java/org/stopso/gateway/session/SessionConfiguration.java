package org.stopso.gateway.session;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.stopso.gateway.PublicUrl;

/** Sessions in the gateway's database, found by a cookie. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {

  @Bean
  MongoSessions sessionRepository(MongoClient store, SessionSettings settings, Clock clock) {
    return new MongoSessions(
        store
            .getDatabase(settings.database())
            .getCollection("sessions")
            .withWriteConcern(WriteConcern.MAJORITY),
        settings,
        clock);
  }

  /** A store that is away is noticed while somebody waits for a page. */
  @Bean
  MongoClientSettingsBuilderCustomizer soonNoticed() {
    return client ->
        client.applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS));
  }

  @Bean
  SessionCookie sessionCookie(PublicUrl publicUrl) {
    return new SessionCookie(publicUrl.isHttps());
  }

  @Bean
  HttpSessionIdResolver httpSessionIdResolver(SessionCookie name) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name.name());
    cookie.setUseSecureCookie(name.secure());
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    cookie.setUseBase64Encoding(false);
    CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
    resolver.setCookieSerializer(cookie);
    return new NoSessionWithBearer(resolver);
  }
}
