package org.stopso.local.mail;

import java.time.Instant;

/**
 * One delivered message, as programs read it.
 *
 * @param id its place in the order of arrival, never used again
 * @param to the recipient's address
 * @param subject decoded
 * @param receivedAt when the server took it
 * @param text the plain part, or nothing
 * @param html the HTML part, or nothing
 */
public record Mail(
    String id, String to, String subject, Instant receivedAt, String text, String html) {}
