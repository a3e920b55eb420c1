package org.stopso.referral.application.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.reference.Signposting;
import org.stopso.kit.reference.Signposting.ShownFor;
import org.stopso.referral.domain.journey.Given;
import org.stopso.referral.domain.journey.Question;
import org.stopso.referral.domain.request.Place;
import org.stopso.referral.domain.request.Request;
import org.stopso.referral.domain.request.ScreeningAnswers;
import org.stopso.terms.AgeBand;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Nation;

/** Which help lines somebody is shown, by what they answered and where they are. */
@Service
public class Signposts {

  private final Signposting lines;
  private final Outcodes outcodes;
  private final Prisons prisons;

  Signposts(Signposting lines, Outcodes outcodes, Prisons prisons) {
    this.lines = lines;
    this.outcodes = outcodes;
    this.prisons = prisons;
  }

  /** The lines for these answers, the most urgent first. */
  public List<Signposting.Line> forAnswers(Request request) {
    return lines.linesFor(reasons(request), nation(request.need().place()));
  }

  /** The lines for somebody who has just said that there is danger, the most urgent first. */
  public List<Signposting.Line> forDanger(Given given) {
    Set<ShownFor> reasons =
        urgent(
            given.saysYes(Question.DANGER_NOW),
            given.saysYes(Question.FEARS_ACTING_SOON),
            given.saysYes(Question.SELF_HARM));
    addIf(AgeBand.UNDER_18.code().equals(given.at(Question.AGE_BAND)), ShownFor.UNDER_18, reasons);
    return lines.linesFor(reasons, given.place().map(this::nation).orElse(null));
  }

  /** The lines for families, wherever they are. */
  public List<Signposting.Line> forFamilies() {
    return lines.linesFor(EnumSet.of(ShownFor.FAMILY), null);
  }

  private static Set<ShownFor> urgent(boolean danger, boolean fear, boolean selfHarm) {
    Set<ShownFor> reasons = EnumSet.noneOf(ShownFor.class);
    addIf(danger || fear, ShownFor.DANGER, reasons);
    addIf(danger, ShownFor.CHILD_AT_RISK, reasons);
    addIf(selfHarm, ShownFor.SELF_HARM, reasons);
    return reasons;
  }

  private static Set<ShownFor> reasons(Request request) {
    ScreeningAnswers answers = request.particulars().answers().open();
    Set<ShownFor> reasons =
        urgent(answers.dangerNow(), answers.fearsActingSoon(), answers.selfHarm());
    reasons.add(ShownFor.ANYBODY);
    addIf(request.need().ageBand() == AgeBand.UNDER_18, ShownFor.UNDER_18, reasons);
    addIf(request.need().ownBehaviour(), ShownFor.OWN_BEHAVIOUR, reasons);
    List<ClientGroup> groups = request.need().clientGroups();
    addIf(groups.contains(ClientGroup.PARTNER_OR_FAMILY), ShownFor.FAMILY, reasons);
    addIf(groups.contains(ClientGroup.SURVIVOR), ShownFor.SURVIVOR, reasons);
    return reasons;
  }

  private static void addIf(boolean holds, ShownFor reason, Set<ShownFor> reasons) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private @Nullable Nation nation(Place place) {
    if (place.prisonId() != null) {
      return prisons.find(place.prisonId()).map(Prison::nation).orElse(null);
    }
    return place.outcode() == null
        ? null
        : outcodes.find(place.outcode()).map(Outcode::nation).orElse(null);
  }
}
