package org.stopso.referral.domain.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stopso.terms.Clearance;
import org.stopso.terms.ScreeningOutcome;

/**
 * What the screening table made of a request: every rule that fired. A hold beats proceeding, the
 * higher clearance beats the lower.
 */
public record Screening(List<ScreeningRule> rules) {

  /** Of somebody who was erased. */
  public static final Screening FORGOTTEN = new Screening(List.of());

  /** Screens the facts by every rule. */
  public static Screening of(Facts facts) {
    return new Screening(
        Arrays.stream(ScreeningRule.values()).filter(rule -> rule.fires(facts)).toList());
  }

  /** Whether matching may begin. */
  public ScreeningOutcome outcome() {
    return rules.stream().anyMatch(ScreeningRule::holds)
        ? ScreeningOutcome.HOLD
        : ScreeningOutcome.PROCEED;
  }

  /** Whether somebody has to look within minutes. */
  public boolean urgent() {
    return rules.stream().anyMatch(ScreeningRule::urgent);
  }

  /** The highest clearance that a rule asks for; empty when only rules fired that ask for none. */
  public Optional<Clearance> clearance() {
    return rules.stream().flatMap(rule -> rule.needs().stream()).reduce(Clearance::or);
  }

  /** The codes of the rules, {@code S0} to {@code S9}. */
  public List<String> codes() {
    return rules.stream().map(ScreeningRule::code).toList();
  }
}
