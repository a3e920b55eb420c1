package org.stopso.local.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo therapists as therapist-service imports them. Dates count back from the day it is
 * written, so that every one of them had supervision within the last week and is insured.
 */
public final class RegistryImport {
  private static final int REQUIRED_DAYS = 3;
  private static final int SUPERVISED_DAYS_AGO = 3;
  private static final int SUPERVISION_MINUTES = 60;
  private static final int INSURED_MONTHS = 10;
  private static final int PLACES = 40;
  private static final int REDUCED_FEE_PLACES = 10;
  private static final int HOURLY_FEE = 55;

  private RegistryImport() {}

  /** The file's content, written on {@code today} (Europe/London). */
  public static String asJson(LocalDate today) {
    List<Map<String, Object>> rows =
        DemoTherapists.all().stream().map(therapist -> row(therapist, today)).toList();
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows);
  }

  private static Map<String, Object> row(DemoTherapist therapist, LocalDate today) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("therapistId", therapist.therapistId());
    row.put("accountId", therapist.account().subject());
    row.put("name", therapist.account().name());
    row.put("email", therapist.account().email());
    row.put("gender", therapist.gender());
    row.put("profession", "COUNSELLOR");
    row.put("accreditation", therapist.accreditation());
    row.put("trainingDays", REQUIRED_DAYS);
    row.put("atsacCompleted", false);
    row.put("waivedDays", 0);
    row.put("professionalCertificate", therapist.certificate());
    row.put("referencesAccepted", 2);
    row.put("insuranceUntil", today.plusMonths(INSURED_MONTHS).toString());
    row.put("supervision", List.of(supervision(today)));
    row.put("practice", practice(therapist));
    return row;
  }

  private static Map<String, Object> supervision(LocalDate today) {
    return Map.of(
        "date", today.minusDays(SUPERVISED_DAYS_AGO).toString(), "minutes", SUPERVISION_MINUTES);
  }

  private static Map<String, Object> practice(DemoTherapist therapist) {
    Map<String, Object> practice = new LinkedHashMap<>();
    practice.put("practices", List.of(Map.of("outcode", therapist.outcode())));
    practice.put("delivery", therapist.delivery());
    practice.put("help", List.of("INDIVIDUAL", "PARTNER", "COUPLE"));
    practice.put("worksWith", therapist.worksWith());
    practice.put("languages", therapist.languages());
    practice.put("availability", therapist.availability());
    practice.put("places", PLACES);
    practice.put("reducedFeePlaces", REDUCED_FEE_PLACES);
    practice.put("acceptingNew", true);
    practice.put("prisonTravelKm", therapist.prisonTravelKm());
    practice.put("prisonCleared", therapist.prisonCleared());
    practice.put("hourlyFee", HOURLY_FEE);
    return practice;
  }
}
