package org.stopso.gateway.assets;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.refusal.Refusals;

/** What the gateway has to say by itself: the kit's files, and that it is up. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

  @Bean
  RouterFunction<ServerResponse> assets(ResourcePatternResolver resources, Refusals refusals)
      throws IOException {
    Assets assets = new Assets(resources, refusals);
    return RouterFunctions.route()
        .GET("/assets/**", assets::serve)
        .GET(
            "/healthz", request -> ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body("ok"))
        .build();
  }
}
