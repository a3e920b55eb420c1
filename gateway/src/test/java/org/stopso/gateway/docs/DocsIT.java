package org.stopso.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.stopso.gateway.RunningGateway;
import org.stopso.gateway.support.StandIn;

class DocsIT extends RunningGateway {

  @Test
  void theIndexNamesEveryService() {
    HttpResponse<String> page = browser.get("/api/docs");
    assertThat(page.statusCode()).isEqualTo(200);
    for (String name : SERVICES.keySet()) {
      assertThat(page.body()).contains("/api/docs/" + name + ".json");
    }
  }

  @Test
  void aDocumentShowsWhatIsRoutedAtOurAddress() {
    service("referral")
        .behave(
            exchange -> {
              assertThat(exchange.getRequestURI().getPath()).isEqualTo("/v3/api-docs");
              StandIn.reply(
                  exchange,
                  200,
                  """
                  {"openapi": "3.1.0", "servers": [{"url": "http://10.0.0.1:8081"}],
                   "paths": {"/api/referrals": {}, "/api/coordination/referrals/{id}": {},
                             "/internal/referrals/{id}/recipient": {}, "/desk": {},
                             "/api/secret": {}}}
                  """);
            });
    HttpResponse<String> document = browser.get("/api/docs/referral.json");
    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body())
        .contains("\"/api/referrals\"", "/api/coordination/referrals/{id}", URL)
        .doesNotContain("internal", "10.0.0.1", "secret", "desk");
  }

  @Test
  void aDocumentOfNobodyDoesNotExist() {
    assertThat(browser.get("/api/docs/gateway.json").statusCode()).isEqualTo(404);
    assertThat(browser.get("/api/docs/referral").statusCode()).isEqualTo(404);
  }

  @Test
  void aServiceThatIsAwayIsTold() {
    service("research").behave(exchange -> exchange.close());
    assertThat(browser.get("/api/docs/research.json").statusCode()).isEqualTo(503);
  }
}
