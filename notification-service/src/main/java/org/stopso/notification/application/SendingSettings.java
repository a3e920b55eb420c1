package org.stopso.notification.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.stopso.notification.domain.Patience;

/**
 * How sending is paced.
 *
 * @param atOnce as many attempts run side by side, each with a connection to the mail server
 * @param claimFor how long an instance may hold a notification; longer than any attempt takes
 * @param attemptWithin what an attempt takes at most: with less left, the claim is renewed first
 * @param pollEvery how often is looked for what has become due
 * @param finishWithin how long a stop waits for what is under way
 * @param keptFor how long what was settled is remembered, at least as long as events are
 */
@ConfigurationProperties("stopso.notifications")
public record SendingSettings(
    int atOnce,
    Duration claimFor,
    Duration attemptWithin,
    Duration pollEvery,
    Duration finishWithin,
    Duration keptFor,
    Patience patience) {}
