package org.stopso.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long somebody stays signed in.
 *
 * @param database the gateway's own
 * @param idle without a request
 * @param absolute in any case
 * @param touchEvery how exactly the last request is noted; the coarser, the fewer writes
 */
@ConfigurationProperties("stopso.sessions")
record SessionSettings(String database, Duration idle, Duration absolute, Duration touchEvery) {}
