package org.stopso.notification.domain;

import java.time.Instant;

/**
 * The right to try a notification, held by one instance at a time.
 *
 * @param token tells this claim from every other
 * @param until when somebody else may take over, because the holder must have died
 */
public record Claim(Notification notification, String token, Instant until) {}
