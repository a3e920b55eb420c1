package org.stopso.therapist.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.therapist.OtherServices.others;
import static org.stopso.therapist.Wire.wire;

import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stopso.contracts.TherapistProfile;
import org.stopso.therapist.ServiceIT;

/** Therapists who were imported without an account, and what the issuer tells of who signs in. */
class FirstSignInIT extends ServiceIT {

  private static final String TOLD =
      "{\"sub\": \"%s\", \"email\": \"%s\", \"email_verified\": %s, \"more\": 1}";

  @Test
  void whoVerifiedTheirAddressFindsTheirPracticeAndIsPublishedOnlyThen() {
    assertThat(wire().heard(TherapistProfile.class, "new")).isEmpty();
    tell("new-sub", TOLD.formatted("new-sub", "CANARY-new@example.org", true));
    assertThat(profileOf("new-sub"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.therapistId")
        .isEqualTo("new");
    TherapistProfile profile = wire().await(TherapistProfile.class, "new", 1).getFirst();
    assertThat(profile.accountId()).isEqualTo("new-sub");
    assertThat(store()).contains("new-sub").doesNotContain("canary-new", "CANARY-new");

    tell("later-sub", TOLD.formatted("later-sub", "canary-new@example.org", true));
    assertThat(profileOf("later-sub")).as("linked once").hasStatus(404);
  }

  @Test
  void anAddressThatWasNotVerifiedOrIsSomebodyElsesOpensNothing() {
    tell("unverified", TOLD.formatted("unverified", "canary-newer@example.org", false));
    assertThat(profileOf("unverified")).hasStatus(404);
    tell("unsaid", "{\"sub\": \"unsaid\", \"email\": \"canary-newer@example.org\"}");
    assertThat(profileOf("unsaid")).hasStatus(404);
    tell("mixed-up", TOLD.formatted("another", "canary-newer@example.org", true));
    assertThat(profileOf("mixed-up")).hasStatus(404);
    tell("stranger", TOLD.formatted("stranger", "nobody@example.org", true));
    assertThat(profileOf("stranger")).hasStatus(404);
    assertThat(profileOf("untold")).as("the issuer refuses").hasStatus(404);
    assertThat(wire().heard(TherapistProfile.class, "newer")).isEmpty();
  }

  private static void tell(String account, String json) {
    others().tellOfPerson("token-of-" + account, json);
  }

  private MvcTestResult profileOf(String account) {
    return web.get()
        .uri("/api/me/profile")
        .with(
            SecurityMockMvcRequestPostProcessors.jwt()
                .jwt(token -> token.subject(account).tokenValue("token-of-" + account))
                .authorities(new SimpleGrantedAuthority("ROLE_THERAPIST")))
        .exchange();
  }
}
