package org.stopso.referral.adapter.web.desk.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.referral.application.coordination.ReadReferral.Dossier;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals.Opened;
import org.stopso.referral.domain.erasure.ErasureRequest;
import org.stopso.referral.domain.request.Particulars;
import org.stopso.referral.domain.request.ScreeningAnswers;
import org.stopso.terms.Correspondent;

/** A referral with all that is known of it. */
@Component
class DossierPage {

  private final Prisons prisons;
  private final DeskWords words;

  DossierPage(Prisons prisons, DeskWords words) {
    this.prisons = prisons;
    this.words = words;
  }

  /** {@code values}: of the form for a message, as it was typed. */
  ModelAndView of(Dossier dossier, String reader, HttpStatus status, Map<String, String> values) {
    Referral referral = dossier.referral();
    ModelAndView page = new ModelAndView("desk/dossier", status);
    page.addObject("referral", referral);
    page.addObject("need", referral.need());
    page.addObject("clearance", referral.clearance().orElse(null));
    page.addObject("prison", prison(referral.need().place().prisonId()));
    page.addObject("since", words.moment(referral.progress().since()));
    page.addObject("history", HistoryLine.of(dossier, words, reader));
    page.addObject("decisions", Decision.of(dossier.glance()));
    page.addObject("values", values);
    page.addObject("correspondents", correspondents(referral));
    addClient(page, dossier.opened().map(Opened::particulars).orElse(null));
    addBeside(page, dossier, reader);
    return page;
  }

  private static void addClient(ModelAndView page, @Nullable Particulars client) {
    page.addObject("client", client);
    page.addObject("answers", client == null ? Map.of() : named(client.answers().open()));
  }

  private void addBeside(ModelAndView page, Dossier dossier, String reader) {
    ErasureRequest erasure = dossier.beside().erasure().orElse(null);
    page.addObject("messages", MessageLine.of(dossier.beside().messages(), words, reader));
    page.addObject("feedback", dossier.beside().feedback().orElse(null));
    if (erasure != null) {
      page.addObject("erasure", inWords(erasure, reader));
    }
  }

  private String inWords(ErasureRequest erasure, String reader) {
    String since = words.moment(erasure.since());
    ErasureRequest.Refusal no = erasure.refusal();
    return no == null
        ? words.of("desk.erasure.asked", since, words.day(erasure.decisionBy()))
        : words.of(
            "desk.erasure.refused", since, words.who(no.by(), reader), words.moment(no.at()));
  }

  /** Where a professional referred the client, there are two who can be written to. */
  private Map<String, String> correspondents(Referral referral) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (referral.codes().referrer() != null) {
      for (Correspondent one : Correspondent.values()) {
        choices.put(one.name(), words.of("desk.messages.to." + one));
      }
    }
    return choices;
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
