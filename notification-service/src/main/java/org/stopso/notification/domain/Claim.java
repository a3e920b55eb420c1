package org.stopso.notification.domain;

import java.time.Instant;
import java.util.Map;

/**
 * The right to try a notification, held by one instance at a time.
 *
 * @param token tells this claim from every other
 * @param trace by which the attempt is known, in traces and logs, as a consequence of what it tells
 *     of
 * @param until when somebody else may take over, because the holder must have died
 */
public record Claim(
    Notification notification, String token, Map<String, String> trace, Instant until) {}
