package org.stopso.gateway.assets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    boolean known = asset.etag().equals(asked.getHeader(HttpHeaders.IF_NONE_MATCH));
    return ServerResponse.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
        .build(
            (sameRequest, response) -> {
              response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
              response.setHeader(HttpHeaders.ETAG, asset.etag());
              response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
              if (!known) {
                write(asset, asked, response);
              }
              return null;
            });
  }

  private static void write(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean zip = accepted != null && accepted.contains("gzip") && asset.isWorthZipping();
    byte[] bytes = zip ? asset.zipped() : asset.bytes();
    if (zip) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setContentType(asset.type().toString());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
