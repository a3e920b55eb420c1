package org.stopso.referral.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.referral.domain.request.Need;
import org.stopso.referral.domain.request.Place;
import org.stopso.referral.domain.request.Preferences;
import org.stopso.referral.domain.request.ScreeningAnswers;
import org.stopso.terms.AgeBand;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;
import org.stopso.terms.ScreeningOutcome;
import org.stopso.terms.Source;

class ScreeningTest {

  private static final List<ClientGroup> OWN = List.of(ClientGroup.AT_RISK);
  private static final List<ClientGroup> FAMILY = List.of(ClientGroup.PARTNER_OR_FAMILY);
  private static final List<ClientGroup> SURVIVOR = List.of(ClientGroup.SURVIVOR);
  private static final List<ClientGroup> PRISON = List.of(ClientGroup.IN_PRISON);
  private static final String NOTHING = "";

  static Stream<Arguments> table() {
    return Stream.of(
        arguments(facts(OWN, NOTHING), "S0", "PROCEED FOUNDATION"),
        arguments(facts(OWN, "dangerNow"), "S2", "HOLD urgent"),
        arguments(facts(OWN, "fearsActingSoon"), "S2", "HOLD urgent"),
        arguments(facts(FAMILY, "dangerNow"), "S2 S8", "HOLD urgent FOUNDATION"),
        arguments(facts(OWN, "selfHarm"), "S3", "HOLD urgent"),
        arguments(facts(OWN, "contactOffenceConviction"), "S4", "PROCEED ADVANCED"),
        arguments(facts(OWN, "moreThanOneConviction"), "S4", "PROCEED ADVANCED"),
        arguments(facts(OWN, "reoffendedAfterHelp"), "S4", "PROCEED ADVANCED"),
        arguments(facts(SURVIVOR, "contactOffenceConviction"), "S7", "PROCEED FOUNDATION"),
        arguments(facts(OWN, "onLicence"), "S5", "PROCEED ADVANCED"),
        arguments(facts(FAMILY, "onLicence"), "S8", "PROCEED FOUNDATION"),
        arguments(inside(facts(PRISON, NOTHING)), "S5", "PROCEED ADVANCED"),
        arguments(
            inside(facts(List.of(ClientGroup.IN_PRISON, ClientGroup.SURVIVOR), NOTHING)),
            "S7",
            "PROCEED FOUNDATION"),
        arguments(facts(OWN, "actedInLastSixMonths"), "S6", "PROCEED ADVANCED"),
        arguments(facts(FAMILY, "actedInLastSixMonths"), "S8", "PROCEED FOUNDATION"),
        arguments(facts(SURVIVOR, NOTHING), "S7", "PROCEED FOUNDATION"),
        arguments(facts(FAMILY, NOTHING), "S8", "PROCEED FOUNDATION"),
        arguments(
            facts(List.of(ClientGroup.AT_RISK, ClientGroup.SURVIVOR), "actedInLastSixMonths"),
            "S6 S7",
            "PROCEED ADVANCED"),
        arguments(under18(facts(OWN, NOTHING)), "S1", "HOLD"),
        arguments(under18(facts(OWN, "selfHarm")), "S1 S3", "HOLD urgent"),
        arguments(withoutConsent(facts(OWN, NOTHING)), "S9", "HOLD"),
        arguments(withoutConsent(facts(OWN, "onLicence")), "S5 S9", "HOLD ADVANCED"));
  }

  @ParameterizedTest
  @MethodSource("table")
  void theTableDecides(Facts facts, String rules, String decision) {
    Screening screening = Screening.of(facts);
    assertThat(String.join(" ", screening.codes())).isEqualTo(rules);
    assertThat(described(screening)).isEqualTo(decision);
  }

  @Test
  void codesAreReadBackAsTheRulesTheyAre() {
    for (ScreeningRule rule : ScreeningRule.values()) {
      assertThat(ScreeningRule.ofCode(rule.code())).isEqualTo(rule);
    }
  }

  private static String described(Screening screening) {
    StringBuilder words = new StringBuilder(screening.outcome().name());
    if (screening.urgent()) {
      assertThat(screening.outcome()).isEqualTo(ScreeningOutcome.HOLD);
      words.append(" urgent");
    }
    screening.clearance().map(Clearance::name).ifPresent(name -> words.append(' ').append(name));
    return words.toString();
  }

  private static Facts facts(List<ClientGroup> groups, String yesTo) {
    Need need =
        new Need(
            Source.SELF,
            AgeBand.FROM_18_TO_24,
            "en",
            Place.at("NP26"),
            groups,
            null,
            null,
            null,
            HelpKind.INDIVIDUAL,
            List.of(Delivery.ONLINE),
            40,
            new Preferences(
                GenderPreference.ANY,
                List.of("en"),
                List.of(Availability.WEEKEND),
                FeeBand.STANDARD),
            false);
    return new Facts(need, answers(yesTo), false);
  }

  private static ScreeningAnswers answers(String yesTo) {
    return new ScreeningAnswers(
        yesTo.equals("dangerNow"),
        yesTo.equals("fearsActingSoon"),
        yesTo.equals("selfHarm"),
        yesTo.equals("contactOffenceConviction"),
        yesTo.equals("moreThanOneConviction"),
        yesTo.equals("reoffendedAfterHelp"),
        yesTo.equals("onLicence"),
        yesTo.equals("actedInLastSixMonths"));
  }

  private static Facts under18(Facts facts) {
    return with(facts, AgeBand.UNDER_18, facts.need().place());
  }

  private static Facts inside(Facts facts) {
    return with(facts, facts.need().ageBand(), Place.inside("ACI"));
  }

  private static Facts withoutConsent(Facts facts) {
    return new Facts(facts.need(), facts.answers(), true);
  }

  private static Facts with(Facts facts, AgeBand ageBand, Place place) {
    Need need = facts.need();
    return new Facts(
        new Need(
            need.source(),
            ageBand,
            need.locale(),
            place,
            need.clientGroups(),
            null,
            null,
            null,
            need.help(),
            need.delivery(),
            need.maxTravelKm(),
            need.preferences(),
            false),
        facts.answers(),
        facts.consentOfPersonMissing());
  }
}
