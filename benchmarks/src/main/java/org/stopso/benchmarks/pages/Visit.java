package org.stopso.benchmarks.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who goes through <i>Request Help</i> the longest way, from the first page to the
 * confirmation: help lines are on it, so that its request is held for a coordinator. All answers go
 * with every page: those that it does not ask are passed over.
 */
final class Visit {

  /** Fewer, and it was not the longest way; more, and it leads round in circles. */
  static final int PAGES = 14;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"answers\"[^>]*>");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");
  private static final List<String> ANSWERS =
      List.of(
          "consents.confidentialityLimitsRead=true",
          "clientGroups=AT_RISK",
          "clientGroups=SURVIVOR",
          "name=Sam",
          "ageBand=35_44",
          "outcode=NP26",
          "screening.dangerNow=false",
          "screening.fearsActingSoon=false",
          "screening.selfHarm=true",
          "stage=NOT_KNOWN_TO_ANYONE",
          "screening.contactOffenceConviction=false",
          "screening.moreThanOneConviction=false",
          "screening.reoffendedAfterHelp=false",
          "screening.onLicence=false",
          "screening.actedInLastSixMonths=false",
          "hopes=To understand what leads to it, and to stop. "
              + "It would help to talk. ".repeat(80),
          "help=INDIVIDUAL",
          "delivery=IN_PERSON",
          "preferences.availability=WEEKDAY_EVENING",
          "contact.email.address=sam@example.org",
          "contact.email.safeToContact=true",
          "consents.processing=true",
          "consents.contact=true");

  private final HttpClient http;
  private final URI gateway;

  Visit(HttpClient http, URI gateway) {
    this.http = http;
    this.gateway = gateway;
  }

  /** How long each page took, in nanoseconds, in order. */
  List<Long> walk() throws IOException {
    List<Long> nanos = new ArrayList<>();
    timed(to("/"), nanos);
    String page = timed(to("/start/self"), nanos);
    Matcher form = FORM.matcher(page);
    while (form.find() && nanos.size() <= PAGES) {
      page = timed(answered(form.group(), page), nanos);
      form = FORM.matcher(page);
    }
    if (nanos.size() != PAGES) {
      throw new IOException(nanos.size() + " pages");
    }
    return nanos;
  }

  private String timed(HttpRequest request, List<Long> nanos) throws IOException {
    long since = System.nanoTime();
    HttpResponse<String> answer = sent(request);
    nanos.add(System.nanoTime() - since);
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> sent(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private HttpRequest to(String path) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .header("Accept", "text/html")
        .timeout(PATIENCE)
        .build();
  }

  private HttpRequest answered(String form, String page) {
    StringBuilder body = new StringBuilder("draft=").append(first(DRAFT, page));
    for (String answer : ANSWERS) {
      int equals = answer.indexOf('=') + 1;
      body.append('&')
          .append(answer, 0, equals)
          .append(URLEncoder.encode(answer.substring(equals), UTF_8));
    }
    return HttpRequest.newBuilder(gateway.resolve(first(ACTION, form)))
        .header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .timeout(PATIENCE)
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("the page has no form as it was");
    }
    return found.group(1);
  }
}
