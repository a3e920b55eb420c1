package org.stopso.notification.adapter.mail;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What every mail has in common.
 *
 * @param from the sender's address; its domain says nothing about what we do
 * @param senderName as neutral
 * @param organisation signs mails to those who did not ask for discretion
 * @param publicUrl the one origin that people see, without a slash at the end
 * @param zone in which times are told
 */
@ConfigurationProperties("stopso.mail")
record MailSettings(
    String from, String senderName, String organisation, String publicUrl, ZoneId zone) {

  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
