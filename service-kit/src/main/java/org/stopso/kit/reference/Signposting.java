package org.stopso.kit.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Nation;

/** The help lines of others that people are pointed to. */
public interface Signposting {

  /** All lines, in the order of the list: the most urgent first. */
  List<Line> all();

  /**
   * The lines for one of {@code reasons} that serve somebody in {@code nation}, each once, in the
   * order of the list; a line for the whole United Kingdom serves its four nations. Without a
   * nation: wherever they are.
   */
  List<Line> linesFor(Set<ShownFor> reasons, @Nullable Nation nation);

  /** What a page in Welsh says for a line's name, phone or hours; the names of most are English. */
  Optional<String> inWelsh(String words);

  /** Why somebody is pointed to a line. */
  enum ShownFor {
    DANGER,
    SELF_HARM,
    UNDER_18,
    CHILD_AT_RISK,
    OWN_BEHAVIOUR,
    FAMILY,
    SURVIVOR,
    ANYBODY
  }

  /**
   * A line.
   *
   * @param phone as it is dialled, or {@code text SHOUT to 85258}
   * @param url its own page, where it has one
   * @param hours in words, where they are known
   * @param nation where it can be reached
   */
  record Line(
      String name,
      String phone,
      @Nullable String url,
      @Nullable String hours,
      List<Nation> nation,
      List<ShownFor> shownFor) {

    /** Whether somebody in {@code where} can use it. */
    public boolean serves(Nation where) {
      return nation.contains(where) || (nation.contains(Nation.UK) && where != Nation.IRELAND);
    }
  }
}
