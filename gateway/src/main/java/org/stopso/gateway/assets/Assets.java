package org.stopso.gateway.assets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;

/**
 * All files below {@code /assets}, read once. Browsers keep them for five minutes and then ask
 * whether they have changed.
 */
final class Assets {
  private static final String FOLDER = "static/assets/";
  private static final String KEPT = "public, max-age=300";

  private final Map<String, Asset> byPath = new HashMap<>();
  private final Refusals refusals;

  Assets(ResourcePatternResolver resources, Refusals refusals) throws IOException {
    this.refusals = refusals;
    for (Resource file : resources.getResources("classpath*:" + FOLDER + "**/*.*")) {
      String address = file.getURL().toString();
      String name = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
      byPath.put("/assets/" + name, Asset.of(name, file.getContentAsByteArray()));
    }
  }

  ServerResponse serve(ServerRequest request) {
    HttpServletRequest asked = request.servletRequest();
    Asset asset = byPath.get(asked.getRequestURI());
    if (asset == null) {
      return refusals.answer(Refusal.NOT_FOUND);
    }
    if (asset.etag().equals(asked.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return withCaching(ServerResponse.status(HttpStatus.NOT_MODIFIED), asset).build();
    }
    return whole(asset, asked);
  }

  private static ServerResponse whole(Asset asset, HttpServletRequest asked) {
    ServerResponse.BodyBuilder answer =
        withCaching(ServerResponse.ok(), asset).contentType(asset.type());
    String accepted = asked.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean zip = accepted != null && accepted.contains("gzip") && asset.isWorthZipping();
    if (zip) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    byte[] bytes = zip ? asset.zipped() : asset.bytes();
    return answer
        .contentLength(bytes.length)
        .build(
            (request, response) -> {
              response.getOutputStream().write(bytes);
              return null;
            });
  }

  private static ServerResponse.BodyBuilder withCaching(
      ServerResponse.BodyBuilder answer, Asset asset) {
    return answer
        .headers(headers -> headers.setCacheControl(KEPT))
        .headers(headers -> headers.setETag(asset.etag()))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }
}
