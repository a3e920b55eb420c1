package org.stopso.local.html;

import java.util.regex.Pattern;

/** Text made safe to stand in a page. */
public final class Html {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:)]");

  private Html() {}

  /** {@code text} as it is read, in an element or in a quoted attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** {@code text} with its web addresses made links. */
  public static String linked(String text) {
    return LINK.matcher(escape(text)).replaceAll("<a href=\"$0\">$0</a>");
  }
}
