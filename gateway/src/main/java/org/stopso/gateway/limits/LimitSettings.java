package org.stopso.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often one source may do what.
 *
 * @param rates off lifts all of these, for load and tests on a machine of one's own only
 * @param requestsPerMinute of any kind
 * @param submissionsPerHour of the public forms
 * @param codes how many different return codes …
 * @param codesWithin … within which time, right or wrong alike
 */
@ConfigurationProperties("stopso.limits")
record LimitSettings(
    boolean rates,
    int requestsPerMinute,
    int submissionsPerHour,
    int codes,
    Duration codesWithin) {}
