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

  private static Set<ShownFor> reasons(Request request) {
    ScreeningAnswers answers = request.particulars().answers().open();
    Set<ShownFor> reasons = EnumSet.of(ShownFor.ANYBODY);
    addIf(answers.dangerNow() || answers.fearsActingSoon(), ShownFor.DANGER, reasons);
    addIf(answers.dangerNow(), ShownFor.CHILD_AT_RISK, reasons);
    addIf(answers.selfHarm(), ShownFor.SELF_HARM, reasons);
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
