package org.stopso.gateway.docs;

import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.PublicUrl;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.RouteTable;
import org.stopso.gateway.routes.Services;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** The published interface. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration {

  @Bean
  PublishedDocument publishedDocument(JsonMapper json, RouteTable table, PublicUrl publicUrl) {
    return new PublishedDocument(json, table, publicUrl.origin());
  }

  @Bean
  RouterFunction<ServerResponse> docs(
      SpringTemplateEngine templates,
      HttpClient serviceClient,
      Services services,
      PublishedDocument published,
      Refusals refusals) {
    ServiceDocuments documents = new ServiceDocuments(serviceClient, services, published, refusals);
    return RouterFunctions.route()
        .GET("/api/docs", new DocsPage(templates, services)::serve)
        .GET("/api/docs/{document}", documents::serve)
        .build();
  }
}
