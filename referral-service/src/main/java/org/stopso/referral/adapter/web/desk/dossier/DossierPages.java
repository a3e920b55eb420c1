package org.stopso.referral.adapter.web.desk.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.security.Caller;
import org.stopso.referral.adapter.web.desk.DeskWords;
import org.stopso.referral.application.coordination.ReadReferral;
import org.stopso.referral.application.coordination.ReadReferral.Dossier;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals.Opened;
import org.stopso.referral.domain.request.Particulars;
import org.stopso.referral.domain.request.ScreeningAnswers;

/** A referral with all that is known of it; to open it is noted. */
@Controller
class DossierPages {

  private final ReadReferral read;
  private final Prisons prisons;
  private final DeskWords words;

  DossierPages(ReadReferral read, Prisons prisons, DeskWords words) {
    this.read = read;
    this.prisons = prisons;
    this.words = words;
  }

  @GetMapping("/desk/referrals/{id}")
  ModelAndView show(Caller caller, @PathVariable String id) {
    Dossier dossier = read.read(id, caller.accountId());
    Referral referral = dossier.referral();
    Particulars client = dossier.opened().map(Opened::particulars).orElse(null);
    return new ModelAndView("desk/dossier")
        .addObject("referral", referral)
        .addObject("need", referral.need())
        .addObject("clearance", referral.clearance().orElse(null))
        .addObject("prison", prison(referral.need().place().prisonId()))
        .addObject("client", client)
        .addObject("answers", client == null ? Map.of() : named(client.answers().open()))
        .addObject("since", words.moment(referral.progress().since()))
        .addObject("history", HistoryLine.of(dossier, words, caller.accountId()))
        .addObject("decisions", Decision.from(referral.state()));
  }

  private static Map<String, Boolean> named(ScreeningAnswers answers) {
    Map<String, Boolean> named = new LinkedHashMap<>();
    named.put("dangerNow", answers.dangerNow());
    named.put("fearsActingSoon", answers.fearsActingSoon());
    named.put("selfHarm", answers.selfHarm());
    named.put("contactOffenceConviction", answers.contactOffenceConviction());
    named.put("moreThanOneConviction", answers.moreThanOneConviction());
    named.put("reoffendedAfterHelp", answers.reoffendedAfterHelp());
    named.put("onLicence", answers.onLicence());
    named.put("actedInLastSixMonths", answers.actedInLastSixMonths());
    return named;
  }

  private @Nullable String prison(@Nullable String prisonId) {
    return prisonId == null ? null : prisons.find(prisonId).map(Prison::name).orElse(prisonId);
  }
}
