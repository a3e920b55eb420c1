package org.stopso.referral.adapter.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the queue shows.
 *
 * @param next where the next page begins; absent on the last
 */
record Board(List<QueueLine> lines, @Nullable String next) {

  /** The urgent ones, so that the page that asks again can be told what is new to it. */
  public String known() {
    return urgent().map(line -> line.item().itemId()).collect(Collectors.joining(","));
  }

  /** Changes exactly when something on the page does, the words of its clocks included. */
  public String seen() {
    return Integer.toHexString(lines.hashCode());
  }

  /** The urgent ones that were not among {@code known}. */
  List<QueueLine> newTo(String known) {
    Set<String> before = Arrays.stream(known.split(",")).collect(Collectors.toSet());
    return urgent().filter(line -> !before.contains(line.item().itemId())).toList();
  }

  private java.util.stream.Stream<QueueLine> urgent() {
    return lines.stream().filter(line -> line.item().urgent());
  }
}
