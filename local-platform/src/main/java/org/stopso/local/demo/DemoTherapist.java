package org.stopso.local.demo;

import java.util.List;

/**
 * A therapist of the demo registry.
 *
 * @param account how they sign in
 * @param outcode where they practise
 * @param gender as in the glossary
 * @param certificate whether they hold the professional certificate, and so have ADVANCED clearance
 * @param prisonTravelKm how far they travel to a prison, in km; 0 for those not cleared for prisons
 * @param languages BCP 47 tags
 * @param delivery how they meet clients, beside what prisons allow
 * @param availability when
 * @param worksWith client groups
 * @param accreditation as in the glossary
 */
public record DemoTherapist(
    DemoAccount account,
    String outcode,
    String gender,
    boolean certificate,
    int prisonTravelKm,
    List<String> languages,
    List<String> delivery,
    List<String> availability,
    List<String> worksWith,
    String accreditation) {

  /** Their number in the registry, fixed like the account's. */
  public String therapistId() {
    return DemoAccount.fixedId("therapist/" + account.username());
  }

  /** What the registry will compute from their training. */
  public String clearance() {
    return certificate ? "ADVANCED" : "FOUNDATION";
  }

  /** Whether prisons let them in. */
  public boolean prisonCleared() {
    return prisonTravelKm > 0;
  }
}
