package org.stopso.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** Finds the part with one media type in a message, however deep it lies. */
final class MailParts {
  private MailParts() {}

  /** Its content, or an empty string when there is no such part. */
  static String find(Part part, String mediaType) throws MessagingException, IOException {
    if (part.isMimeType(mediaType)) {
      return String.valueOf(part.getContent());
    }
    return part.getContent() instanceof Multipart several ? find(several, mediaType) : "";
  }

  private static String find(Multipart parts, String mediaType)
      throws MessagingException, IOException {
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      String content = find(part, mediaType);
      if (!content.isEmpty()) {
        return content;
      }
    }
    return "";
  }
}
