package org.stopso.matching.adapter.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.terms.Delivery;

/**
 * A decision as one reads it: how many there were, how many each rule took away, how many were
 * left. A therapist counts at the first rule that speaks against them.
 */
record Funnel(int considered, List<Rule> rules, int fit) {

  /** What one rule did. */
  record Rule(String code, String sentence, int left) {}

  static Funnel of(Explanation explanation, Need need, DeskWords words) {
    List<Rule> rules = new ArrayList<>();
    int left = explanation.considered();
    for (var failed : explanation.failedInOrder().entrySet()) {
      left -= failed.getValue();
      String code = failed.getKey().code();
      String key = "coordination.failed." + code + (code.equals("M5") ? manner(need) : "");
      String sentence = words.of(key, failed.getValue(), left, need.wishes().maxTravelKm());
      rules.add(new Rule(code, sentence, left));
    }
    return new Funnel(explanation.considered(), rules, left);
  }

  /** The client's distance says something only of clients who come to the therapist. */
  private static String manner(Need need) {
    Wishes wishes = need.wishes();
    boolean comes = !wishes.where().prison() && wishes.delivery().contains(Delivery.IN_PERSON);
    return comes ? "" : "-otherwise";
  }
}
