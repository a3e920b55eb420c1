package org.stopso.gateway.back;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.PublicUrl;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.RouteTable;

/** The way back from sign-in. */
@Configuration(proxyBeanMethods = false)
class BackConfiguration {

  @Bean
  WayBack wayBack(RouteTable table, PublicUrl publicUrl) {
    return new WayBack(new Pages(table, publicUrl.origin()));
  }

  @Bean
  RouterFunction<ServerResponse> notDone(Refusals refusals) {
    return RouterFunctions.route().GET(WayBack.NOT_DONE, new NotDone(refusals)::tell).build();
  }
}
