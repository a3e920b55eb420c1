package org.stopso.gateway.resilience;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long to wait for a service, and when to leave it alone.
 *
 * @param answerWithin longer than a service itself may wait for a first, identical request
 * @param connectWithin how long a connection may take
 * @param atOnce how many requests may be at one service at the same time
 * @param window how many of the last requests are looked at
 * @param failing what share of them, in percent, may fail
 * @param rest how long a failing service is left alone before it is tried again
 */
@ConfigurationProperties("stopso.resilience")
public record ResilienceSettings(
    Duration answerWithin,
    Duration connectWithin,
    int atOnce,
    int window,
    float failing,
    Duration rest) {}
