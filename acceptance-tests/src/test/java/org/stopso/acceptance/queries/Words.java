package org.stopso.acceptance.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query word by word. */
final class Words {

  private static final Pattern WORD =
      Pattern.compile(
          "\\s*(?:(?<name>[a-zA-Z_:][\\w:]*)"
              + "|(?<range>\\[(?:\\d+[smhdw]|\\$__rate_interval|\\$__range)])"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|\"(?<text>[^\"\\\\]*)\""
              + "|(?<sign>=~|!~|!=|==|>=|<=|[-+*/><=(){},]))");

  private final String query;
  private final List<String> words = new ArrayList<>();
  private int next;

  Words(String query) {
    this.query = query.strip();
    Matcher word = WORD.matcher(this.query);
    int read = 0;
    while (read < this.query.length()) {
      if (!word.find(read) || word.start() != read) {
        throw new NotUnderstood("'" + this.query.substring(read) + "'", query);
      }
      words.add(word.group().strip());
      read = word.end();
    }
  }

  /** The word to come; empty at the end. */
  String peek() {
    return next < words.size() ? words.get(next) : "";
  }

  String take() {
    return next < words.size() ? words.get(next++) : "";
  }

  /** Takes the word if it is the one. */
  boolean taken(String word) {
    boolean there = peek().equals(word);
    next += there ? 1 : 0;
    return there;
  }

  void expect(String word) {
    if (!taken(word)) {
      throw refused("'" + peek() + "' instead of '" + word + "'");
    }
  }

  String name() {
    if (!peek().matches("[a-zA-Z_:][\\w:]*")) {
      throw refused("'" + peek() + "' instead of a name");
    }
    return take();
  }

  /** What stands between quotation marks. */
  String text() {
    if (!peek().startsWith("\"")) {
      throw refused("'" + peek() + "' instead of a text");
    }
    String quoted = take();
    return quoted.substring(1, quoted.length() - 1);
  }

  NotUnderstood refused(String what) {
    return new NotUnderstood(what, query);
  }
}
