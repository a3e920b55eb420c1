package org.stopso.therapist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stopso.local.RealParts;

/** The running service on a real store and broker; one context for all that extend this. */
@SpringBootTest(classes = TherapistService.class)
@AutoConfigureMockMvc
public abstract class ServiceIT {

  /** One therapist for each test that changes theirs; account {@code account-<n>}. */
  private static final List<String> THERAPISTS = List.of("t1", "t2", "t3", "t4", "t5");

  private static final String ENTRY =
      """
      {"therapistId": "%1$s", "accountId": "account-%1$s", "name": "Canary Name",
       "email": "canary-%1$s@example.org", "gender": "WOMAN", "profession": "COUNSELLOR",
       "accreditation": "ACCREDITED", "trainingDays": 3, "atsacCompleted": false, "waivedDays": 0,
       "professionalCertificate": true, "referencesAccepted": 2, "insuranceUntil": "%3$s",
       "supervision": [{"date": "%2$s", "minutes": 60}],
       "practice": {"practices": [{"outcode": "CF10"}], "delivery": ["IN_PERSON", "ONLINE"],
         "help": ["INDIVIDUAL"], "worksWith": ["AT_RISK"], "languages": ["en"],
         "availability": ["WEEKDAY_DAY"], "places": 20, "reducedFeePlaces": 2,
         "acceptingNew": true, "prisonTravelKm": 50, "prisonCleared": true, "hourlyFee": 50}}
      """;

  @Autowired protected MockMvcTester web;
  @Autowired private MongoTemplate mongo;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry settings) {
    RealParts.properties().forEach((name, value) -> settings.add(name, () -> value));
    settings.add("STOPSO_ISSUER_TOKEN", () -> OtherServices.others().url() + "/token");
    settings.add("STOPSO_ISSUER_USERINFO", () -> OtherServices.others().url() + "/userinfo");
    settings.add("stopso.services.referral.url", () -> OtherServices.others().url());
    settings.add("stopso.registry.import", ServiceIT::registry);
  }

  private static String registry() {
    String entries =
        Stream.concat(
                THERAPISTS.stream().map(ServiceIT::entry),
                Stream.of("new", "newer").map(ServiceIT::entryWithoutAccount))
            .collect(Collectors.joining(",", "[", "]"));
    try {
      Path file = Files.createTempFile("therapists", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, entries).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String entry(String id) {
    return ENTRY.formatted(id, today().minusDays(7), today().plusDays(200));
  }

  private static String entryWithoutAccount(String id) {
    return entry(id).replace("\"accountId\": \"account-" + id + "\",", "");
  }

  /** The date in London. */
  protected static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  /** Signed in as that therapist. */
  protected static RequestPostProcessor as(String therapistId) {
    return SecurityMockMvcRequestPostProcessors.jwt()
        .jwt(token -> token.subject("account-" + therapistId))
        .authorities(new SimpleGrantedAuthority("ROLE_THERAPIST"));
  }

  protected MockMvcTester.MockMvcRequestBuilder get(String therapistId, String path) {
    return web.get().uri(path).with(as(therapistId));
  }

  protected MockMvcTester.MockMvcRequestBuilder post(String therapistId, String path, String json) {
    return web.post()
        .uri(path)
        .with(as(therapistId))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json);
  }

  protected MockMvcTester.MockMvcRequestBuilder put(String therapistId, String path, String json) {
    return web.put()
        .uri(path)
        .with(as(therapistId))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json);
  }

  /** Every byte of the service's store. */
  protected String store() {
    StringBuilder all = new StringBuilder();
    for (String collection : mongo.getCollectionNames()) {
      mongo
          .getDb()
          .getCollection(collection, RawBsonDocument.class)
          .find()
          .forEach(one -> all.append(text(one)));
    }
    return all.toString();
  }

  private static String text(RawBsonDocument document) {
    byte[] bytes = new byte[document.getByteBuffer().remaining()];
    document.getByteBuffer().get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
