package org.stopso.notification.adapter.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words, before it becomes text and HTML.
 *
 * @param language of the words, as a BCP 47 tag
 * @param before what stands above the link
 * @param after what stands below it
 * @param signature empty for who asked for discretion
 */
record Letter(
    String language,
    String subject,
    List<String> before,
    String link,
    List<String> after,
    @Nullable String signature) {

  /** Without the words: a code may be among them. */
  @Override
  public String toString() {
    return "Letter[language=" + language + ", link=" + link + "]";
  }

  /** As plain text. */
  String text() {
    var text = new StringBuilder();
    before.forEach(paragraph -> text.append(paragraph).append("\n\n"));
    text.append(link).append("\n\n");
    after.forEach(paragraph -> text.append(paragraph).append("\n\n"));
    if (signature != null) {
      text.append(signature).append("\n");
    }
    return text.toString().stripTrailing() + "\n";
  }
}
