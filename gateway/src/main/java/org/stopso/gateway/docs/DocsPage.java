package org.stopso.gateway.docs;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.routes.Services;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Where somebody starts who wants to write a client. */
final class DocsPage {
  private final SpringTemplateEngine templates;
  private final Services services;

  DocsPage(SpringTemplateEngine templates, Services services) {
    this.templates = templates;
    this.services = services;
  }

  ServerResponse serve(ServerRequest request) {
    Context page = new Context(Locale.ENGLISH);
    page.setVariable("services", services.services().keySet());
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(templates.process("gateway/docs", page));
  }
}
