package org.stopso.referral.domain.screening;

import static org.stopso.terms.Clearance.ADVANCED;
import static org.stopso.terms.Clearance.FOUNDATION;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;

/**
 * The screening table (docs/domain.md §2.3). Each constant is the rule, its code, what it needs and
 * what follows.
 */
public enum ScreeningRule {
  UNDER_18("S1", Follows.HOLD, null, Facts::under18),
  DANGER(
      "S2",
      Follows.URGENT_HOLD,
      null,
      facts -> facts.answers().dangerNow() || facts.answers().fearsActingSoon()),
  SELF_HARM("S3", Follows.URGENT_HOLD, null, facts -> facts.answers().selfHarm()),
  COMPLEX_HISTORY(
      "S4",
      Follows.PROCEED,
      ADVANCED,
      facts ->
          facts.ownBehaviour()
              && (facts.answers().contactOffenceConviction()
                  || facts.answers().moreThanOneConviction()
                  || facts.answers().reoffendedAfterHelp())),
  IN_PRISON_OR_ON_LICENCE(
      "S5",
      Follows.PROCEED,
      ADVANCED,
      facts ->
          facts.ownBehaviour() && (facts.need().place().inPrison() || facts.answers().onLicence())),
  ACTED_LATELY(
      "S6",
      Follows.PROCEED,
      ADVANCED,
      facts -> facts.ownBehaviour() && facts.answers().actedInLastSixMonths()),
  SURVIVOR("S7", Follows.PROCEED, FOUNDATION, facts -> facts.names(ClientGroup.SURVIVOR)),
  FAMILY("S8", Follows.PROCEED, FOUNDATION, facts -> facts.names(ClientGroup.PARTNER_OR_FAMILY)),
  CONSENT_NOT_RECORDED("S9", Follows.HOLD, null, Facts::consentOfPersonMissing),
  NONE_OF_THESE("S0", Follows.PROCEED, FOUNDATION, ScreeningRule::noOtherFires);

  /** What a rule that fires leads to. */
  public enum Follows {
    PROCEED,
    HOLD,
    URGENT_HOLD
  }

  private final String code;
  private final Follows follows;
  private final @Nullable Clearance needs;
  private final Predicate<Facts> when;

  ScreeningRule(String code, Follows follows, @Nullable Clearance needs, Predicate<Facts> when) {
    this.code = code;
    this.follows = follows;
    this.needs = needs;
    this.when = when;
  }

  /** {@code S0} to {@code S9}. */
  public String code() {
    return code;
  }

  /** The clearance a therapist needs because of it; empty where it says nothing about that. */
  public Optional<Clearance> needs() {
    return Optional.ofNullable(needs);
  }

  /** Whether a person has to look first. */
  public boolean holds() {
    return follows != Follows.PROCEED;
  }

  /** Whether that person has to look at once. */
  public boolean urgent() {
    return follows == Follows.URGENT_HOLD;
  }

  /** Whether it applies. */
  public boolean fires(Facts facts) {
    return when.test(facts);
  }

  /** The rule with this code. */
  public static ScreeningRule ofCode(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst().orElseThrow();
  }

  private static boolean noOtherFires(Facts facts) {
    return Arrays.stream(values())
        .filter(rule -> rule != NONE_OF_THESE)
        .noneMatch(rule -> rule.fires(facts));
  }
}
