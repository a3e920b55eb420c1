package org.stopso.matching.adapter.web.desk;

import java.util.List;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.matching.domain.need.Need;

/** A need that waits, in words; what is missing, by the rules that nobody passed. */
record WaitingLine(Need need, String since, List<String> missing) {

  static WaitingLine of(Need need, DeskWords words) {
    return new WaitingLine(
        need,
        words.moment(need.claim().since()),
        need.missing().stream().map(code -> words.of("coordination.missing." + code)).toList());
  }
}
