package org.stopso.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stopso.local.running.RunningPlatform;

/** Somebody at a browser without JavaScript: follows links and redirects, fills forms in. */
public final class Browser {

  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");

  private final CookieManager cookies = new LocalCookies();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .cookieHandler(cookies)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** What is on the screen, and where. */
  public record Page(URI at, int status, String html) {}

  /** As a private window does when it is closed. */
  public void forgetEverything() {
    cookies.getCookieStore().removeAll();
  }

  public Page open(URI address) {
    return follow(HttpRequest.newBuilder(address).header("Accept", "text/html").build());
  }

  /** What a script on a page would get: the API's answer, by the cookie of who is signed in. */
  public Page read(URI address) {
    return follow(HttpRequest.newBuilder(address).header("Accept", "application/json").build());
  }

  /** Opens a page that wants somebody signed in, and signs in on the issuer's form. */
  public Page open(URI address, RunningPlatform.Account account) {
    Page form = open(address);
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form.html());
    while (hidden.find()) {
      fields.put(attribute(NAME, hidden.group()), attribute(VALUE, hidden.group()));
    }
    fields.put("username", account.username());
    fields.put("password", account.password());
    return submit(form, attribute(ACTION, form.html()), fields);
  }

  /** Sends a form of {@code page} to {@code action}. */
  public Page submit(Page page, String action, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return follow(
        HttpRequest.newBuilder(page.at().resolve(action))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Cookies as browsers keep them: this machine is safe without https, too. */
  private static final class LocalCookies extends CookieManager {

    LocalCookies() {
      super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI from, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> plain = new HashMap<>(headers);
      plain.replaceAll(
          (name, values) ->
              "set-cookie".equalsIgnoreCase(name)
                  ? values.stream().map(LocalCookies::withoutSecure).toList()
                  : values);
      super.put(from, plain);
    }

    private static String withoutSecure(String cookie) {
      return cookie.replaceAll("(?i);\\s*secure(?=;|$)", "");
    }
  }

  private Page follow(HttpRequest first) {
    HttpRequest request = first;
    for (int hops = 0; hops < 15; hops++) {
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() / 100 != 3) {
        return new Page(request.uri(), answer.statusCode(), answer.body());
      }
      URI next = request.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      request = HttpRequest.newBuilder(next).header("Accept", "text/html").build();
    }
    throw new AssertionError("too many redirects from " + first.uri());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String attribute(Pattern pattern, String tag) {
    Matcher matcher = pattern.matcher(tag);
    return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
