package org.stopso.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegistryImportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final List<JsonNode> rows =
      JsonMapper.shared().readTree(RegistryImport.asJson(TODAY)).valueStream().toList();

  @Test
  void twelveTherapistsEachWithAnAccountAndTwentyPlacesAtLeast() {
    assertThat(rows).hasSize(12);
    assertThat(rows).extracting(row -> row.path("therapistId").asString()).doesNotHaveDuplicates();
    assertThat(rows)
        .extracting(row -> row.path("accountId").asString())
        .doesNotHaveDuplicates()
        .isSubsetOf(DemoPeople.accounts().stream().map(DemoAccount::subject).toList());
    assertThat(rows).allMatch(row -> row.at("/practice/places").asInt() >= 20);
  }

  @Test
  void eachHadSixtyMinutesOfSupervisionWithinTheLastWeek() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              JsonNode supervision = row.at("/supervision/0");
              assertThat(supervision.path("minutes").asInt()).isEqualTo(60);
              assertThat(LocalDate.parse(supervision.path("date").asString()))
                  .isBetween(TODAY.minusDays(7), TODAY);
            });
  }

  @Test
  void theyDifferInWhatMatchingLooksAt() {
    assertThat(rows)
        .extracting(row -> row.at("/practice/practices/0/outcode").asString())
        .contains("CF10", "NP20")
        .doesNotHaveDuplicates();
    assertThat(rows).filteredOn(row -> row.at("/practice/prisonCleared").asBoolean()).hasSize(2);
    assertThat(rows)
        .extracting(row -> row.path("professionalCertificate").asBoolean())
        .contains(true, false);
    assertThat(rows)
        .extracting(row -> row.path("gender").asString())
        .contains("WOMAN", "MAN", "OTHER");
    assertThat(rows).anyMatch(row -> row.at("/practice/languages").toString().contains("cy"));
    assertThat(rows).anyMatch(row -> row.at("/practice/worksWith").toString().contains("SURVIVOR"));
  }

  @Test
  void staffAndFamilyCanSignInToo() {
    assertThat(DemoPeople.accounts())
        .extracting(DemoAccount::role)
        .filteredOn(role -> role != DemoRole.THERAPIST)
        .containsExactlyInAnyOrder(
            DemoRole.COORDINATOR,
            DemoRole.COORDINATOR,
            DemoRole.MODERATOR,
            DemoRole.ANALYST,
            DemoRole.FAMILY,
            DemoRole.FAMILY);
  }
}
