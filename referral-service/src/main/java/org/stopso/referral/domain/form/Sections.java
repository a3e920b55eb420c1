package org.stopso.referral.domain.form;

import java.util.List;
import java.util.Optional;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Formats;
import org.stopso.referral.domain.request.Preferences;
import org.stopso.referral.domain.request.Referrer;
import org.stopso.referral.domain.request.ScreeningAnswers;
import org.stopso.terms.Availability;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;

/** The smaller groups of answers: wishes, screening questions, consents, the referrer. */
final class Sections {

  private static final int LONGEST_NAME = 80;
  private static final int MOST_LANGUAGES = 5;

  private Sections() {}

  static Optional<String> accessNeeds(Fields wishes) {
    return wishes.prose("accessNeeds", RequestForm.LONGEST_ACCESS_NEEDS);
  }

  static Preferences preferences(Fields wishes) {
    Preferences preferences =
        new Preferences(
            wishes.choice("therapistGender", GenderPreference.class).orElse(GenderPreference.ANY),
            languages(wishes).orElse(List.of("en")),
            wishes
                .required("availability", wishes.choices("availability", Availability.class))
                .orElse(List.of()),
            wishes.choice("feeBand", FeeBand.class).orElse(FeeBand.STANDARD));
    wishes.noMore();
    return preferences;
  }

  /**
   * The five questions about what somebody did must be answered only where it is about that; the
   * three about danger always.
   */
  static ScreeningAnswers screening(Fields given, boolean ownBehaviour) {
    ScreeningAnswers answers =
        new ScreeningAnswers(
            answered(given, "dangerNow", true),
            answered(given, "fearsActingSoon", true),
            answered(given, "selfHarm", true),
            answered(given, "contactOffenceConviction", ownBehaviour),
            answered(given, "moreThanOneConviction", ownBehaviour),
            answered(given, "reoffendedAfterHelp", ownBehaviour),
            answered(given, "onLicence", ownBehaviour),
            answered(given, "actedInLastSixMonths", ownBehaviour));
    given.noMore();
    return answers;
  }

  /** Three consents must be given; research may be refused, and is unless it is given. */
  static boolean researchConsent(Fields given) {
    agreed(given, "confidentialityLimitsRead");
    agreed(given, "processing");
    agreed(given, "contact");
    boolean research = given.flag("research").orElse(false);
    given.noMore();
    return research;
  }

  static Referrer referrer(Fields given) {
    Referrer referrer =
        new Referrer(
            given.required("name", given.text("name", LONGEST_NAME)).orElse(""),
            given.required("organisation", given.text("organisation", LONGEST_NAME)).orElse(""),
            ContactForm.address(given, "email").orElse(""),
            answered(given, "consentOfPersonRecorded", true));
    given.noMore();
    return referrer;
  }

  private static Optional<List<String>> languages(Fields wishes) {
    wishes.passes(!wishes.isEmptyList("languages"), "languages", "required");
    return wishes
        .items("languages", MOST_LANGUAGES, Formats::language)
        .filter(given -> wishes.allDifferent("languages", given));
  }

  private static boolean answered(Fields given, String name, boolean mustBe) {
    Optional<Boolean> answer = given.flag(name);
    return (mustBe ? given.required(name, answer) : answer).orElse(false);
  }

  private static void agreed(Fields given, String name) {
    given.required(name, given.flag(name).filter(yes -> yes));
  }
}
