package org.stopso.gateway.crosssite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of request against every rule, in their order. */
class CrossSiteTest {
  private static final String OURS = "https://here.example";
  private static final String LISTED = "https://forms.example";

  private final CrossSite rule = new CrossSite(OURS, Set.of(LISTED));

  @ParameterizedTest(name = "bearer={0} site={1} origin={2} open={3} cookies={4}: {5}")
  @CsvSource({
    // a token of its own is beyond any other site's reach
    "true,  cross-site,  https://evil.example,  false, true,  true",
    "true,  ,            null,                  false, true,  true",
    // the browser vouches for it, whatever the origin
    "false, same-origin, https://here.example,  false, true,  true",
    "false, same-origin, null,                  false, true,  true",
    "false, none,        ,                      false, true,  true",
    // listed, for that path, without cookies
    "false, cross-site,  https://forms.example, true,  false, true",
    "false, ,            https://forms.example, true,  false, true",
    "false, same-site,   https://forms.example, true,  false, true",
    "false, cross-site,  https://forms.example, true,  true,  false",
    "false, cross-site,  https://forms.example, false, false, false",
    "false, ,            https://forms.example, false, false, false",
    "false, ,            https://forms.example, true,  true,  false",
    // any other word of the browser's
    "false, cross-site,  https://here.example,  false, true,  false",
    "false, same-site,   https://here.example,  false, true,  false",
    "false, cross-site,  ,                      false, true,  false",
    "false, nonsense,    https://here.example,  false, true,  false",
    "false, cross-site,  https://evil.example,  true,  false, false",
    // older browsers: the origin alone
    "false, ,            https://here.example,  false, true,  true",
    "false, ,            http://here.example,   false, true,  false",
    "false, ,            https://evil.example,  false, true,  false",
    "false, ,            null,                  false, true,  false",
    "false, ,            null,                  true,  false, false",
    // not a browser
    "false, ,            ,                      false, false, true",
    "false, ,            ,                      true,  true,  true",
  })
  void decidesByTheFirstRuleThatFits(
      boolean bearer,
      @Nullable String site,
      @Nullable String origin,
      boolean open,
      boolean cookies,
      boolean allowed) {
    assertThat(rule.allows(new Fetch(bearer, site, origin, cookies), open)).isEqualTo(allowed);
  }
}
