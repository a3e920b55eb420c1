package org.stopso.gateway.docs;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.stopso.gateway.routes.Finding;
import org.stopso.gateway.routes.RouteTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service's OpenAPI document as the outside may see it: our address, and only what is routed. */
final class PublishedDocument {
  private static final List<HttpMethod> METHODS =
      List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

  private final JsonMapper json;
  private final RouteTable table;
  private final String publicUrl;

  PublishedDocument(JsonMapper json, RouteTable table, String publicUrl) {
    this.json = json;
    this.table = table;
    this.publicUrl = publicUrl;
  }

  byte[] of(byte[] own) {
    JsonNode document = json.readTree(own);
    if (document instanceof ObjectNode root) {
      root.putArray("servers").addObject().put("url", publicUrl);
      if (root.get("paths") instanceof ObjectNode paths) {
        paths.propertyNames().stream()
            .toList()
            .forEach(
                path -> {
                  if (!path.startsWith("/api/") || !isRouted(path)) {
                    paths.remove(path);
                  }
                });
      }
    }
    return json.writeValueAsBytes(document);
  }

  private boolean isRouted(String template) {
    String example = template.replaceAll("\\{[^}]*}", "x");
    return METHODS.stream()
        .anyMatch(method -> table.find(method, example) instanceof Finding.Found);
  }
}
