package org.stopso.kit.calls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient calls are.
 *
 * @param attempts of one call, all together
 * @param pause before the second attempt, doubling and jittered
 * @param atOnce calls to one service at the same time; more wait for up to {@code readTimeout}
 * @param breakerWindow calls the breaker looks at; it opens when half of them failed
 */
@ConfigurationProperties("stopso.calls")
record CallsProperties(
    @DefaultValue("1s") Duration connectTimeout,
    @DefaultValue("2s") Duration readTimeout,
    @DefaultValue("3") int attempts,
    @DefaultValue("100ms") Duration pause,
    @DefaultValue("32") int atOnce,
    @DefaultValue("20") int breakerWindow,
    @DefaultValue("5s") Duration breakerOpenFor) {}
