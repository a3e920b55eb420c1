package org.stopso.therapist.registry.adapter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.stopso.therapist.registry.Examples.NOW;
import static org.stopso.therapist.registry.application.practice.PracticeRulesTest.knowingOnly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stopso.terms.Clearance;
import org.stopso.therapist.casework.CaseworkInMemory;
import org.stopso.therapist.registry.TherapistsInMemory;
import org.stopso.therapist.registry.application.ImportTherapists;
import org.stopso.therapist.registry.application.Keeping;

class RegistryImportTest {

  private static final String GOOD =
      """
      [{"therapistId": "t1", "accountId": "a1", "name": "Ada", "email": "ada@example.org",
        "gender": "WOMAN", "profession": "COUNSELLOR", "accreditation": "ACCREDITED",
        "trainingDays": 3, "atsacCompleted": false, "waivedDays": 0, "professionalCertificate": true,
        "referencesAccepted": 2, "insuranceUntil": "2027-05-01",
        "supervision": [{"date": "2026-06-14", "minutes": 60}],
        "practice": {"practices": [{"outcode": "CF10"}], "delivery": ["IN_PERSON"],
          "help": ["INDIVIDUAL"], "worksWith": ["AT_RISK"], "languages": ["en"],
          "availability": ["WEEKEND"], "places": 20, "reducedFeePlaces": 2, "acceptingNew": true,
          "prisonTravelKm": 0, "prisonCleared": false, "hourlyFee": 50}}]
      """;

  @TempDir Path folder;

  private final TherapistsInMemory registry = new TherapistsInMemory();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final RegistryImport registryImport =
      new RegistryImport(
          Keeping.imports(registry, CaseworkInMemory.transactions(), clock),
          knowingOnly("CF10"),
          clock);

  @Test
  void aGoodFileIsTakenOverOnce() throws IOException {
    List<ImportTherapists.Known> read = registryImport.read(file(GOOD));
    registryImport.take(read);
    registryImport.take(read);
    assertThat(registry.published).hasSize(1);
    assertThat(registry.published.getFirst().clearance()).isEqualTo(Clearance.ADVANCED);
    assertThat(registry.published.getFirst().isActive()).isTrue();
  }

  @Test
  void aBadFileNamesTheEntryAndTheFieldAndNothingElse() throws IOException {
    refused(GOOD.replace("\"trainingDays\": 3", "\"trainingDays\": -1"), "entry 1", "trainingDays");
    refused(GOOD.replace("\"WOMAN\"", "\"Ada\""), "entry 1", "field gender");
    refused(GOOD.replace("\"places\": 20", "\"places\": \"many\""), "field practice.places");
    refused(GOOD.replace("\"minutes\": 60", "\"minute\": 60"), "field supervision[0].minute");
    refused(GOOD.replace("2026-06-14", "2026-06-16"), "supervision[0].date (date-in-future)");
    refused(GOOD.replace("CF10", "NP26"), "practice.practices[0].outcode (unknown-outcode)");
    refused(GOOD.replace("\"name\": \"Ada\", ", ""), "field name (required)");
    refused(
        GOOD.replace("}}]", "}},") + GOOD.replace("ada@", "ADA@").substring(1),
        "entry 2, field email (taken)");
    refused("[{", "no JSON");
    refused("{}", "list of therapists");
  }

  @Test
  void anAccountMayStillBeMissing() throws IOException {
    Path file = file(GOOD.replace("\"accountId\": \"a1\", ", ""));
    assertThat(registryImport.read(file)).singleElement().extracting("accountId").isNull();
  }

  @Test
  void aFileThatIsNotThereIsRefusedToo() {
    assertThatExceptionOfType(BadImport.class)
        .isThrownBy(() -> registryImport.read(folder.resolve("absent.json")))
        .withMessageContaining("can't be read");
  }

  private void refused(String content, String... words) throws IOException {
    Path file = file(content);
    assertThatExceptionOfType(BadImport.class)
        .isThrownBy(() -> registryImport.read(file))
        .satisfies(bad -> assertThat(bad.getMessage()).contains(words).doesNotContain("Ada"))
        .withNoCause();
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("therapists.json"), content);
  }
}
