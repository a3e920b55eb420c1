package org.stopso.gateway.forward;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.DispatcherType;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.arrival.WholeBody;
import org.stopso.gateway.limits.PublicLimits;
import org.stopso.gateway.resilience.Guarding;
import org.stopso.gateway.resilience.ResilienceSettings;
import org.stopso.gateway.routes.Route;
import org.stopso.gateway.routes.Services;
import org.stopso.gateway.tokens.TokenRelay;
import org.stopso.gateway.visit.Visits;

/** The way of a request through the gateway, once it is admitted. */
@Configuration(proxyBeanMethods = false)
class ForwardConfiguration {

  @Bean
  RouterFunction<ServerResponse> toTheServices(
      Visits visits,
      WholeBody wholeBody,
      PublicLimits publicLimits,
      TokenRelay tokenRelay,
      Guarding guarding,
      Forwarding forwarding) {
    return GatewayRouterFunctions.route("services")
        .filter(visits)
        .filter(wholeBody)
        .filter(publicLimits)
        .filter(tokenRelay)
        .filter(guarding)
        .route(ForwardConfiguration::isForAService, forwarding)
        .build();
  }

  /** Not the container's second round after an error, which is still the same request. */
  private static boolean isForAService(ServerRequest request) {
    return request.servletRequest().getDispatcherType() == DispatcherType.REQUEST
        && request.servletRequest().getAttribute(Route.ATTRIBUTE) instanceof Route route
        && !route.service().equals(Route.GATEWAY);
  }

  @Bean
  Forwarding forwarding(
      Services services, ProxyExchange exchange, Tracer tracer, Propagator propagator) {
    return new Forwarding(services, exchange, tracer, propagator);
  }

  @Bean
  ProxyExchange serviceExchange(HttpClient serviceClient, ResilienceSettings settings) {
    return new ServiceExchange(serviceClient, settings.answerWithin());
  }

  /** HTTP/1.1: asked for 2, the client would send an upgrade with every first request. */
  @Bean(destroyMethod = "shutdownNow")
  HttpClient serviceClient(ResilienceSettings settings) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(settings.connectWithin())
        .followRedirects(HttpClient.Redirect.NEVER)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }
}
