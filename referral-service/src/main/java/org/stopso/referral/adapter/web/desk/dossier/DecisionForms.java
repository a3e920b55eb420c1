package org.stopso.referral.adapter.web.desk.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.kit.web.form.WholeNumber;
import org.stopso.referral.application.coordination.DecideErasure;
import org.stopso.referral.application.coordination.ReadReferral;
import org.stopso.referral.application.coordination.ReadReferral.Dossier;
import org.stopso.referral.application.coordination.ReadReferral.Glance;
import org.stopso.referral.domain.Referral;
import org.stopso.terms.Clearance;

/** Shows the form of a decision: at first, with what is wrong, or with what came between. */
@Component
class DecisionForms {

  private static final String VERSION = "version";
  private static final String NOBODY = "";
  private static final List<Clearance> CLEARANCES =
      List.of(Clearance.FOUNDATION, Clearance.ADVANCED);
  private static final List<Integer> PRIORITIES = List.of(1, 2);

  private final ReadReferral read;
  private final DeskWords words;

  DecisionForms(ReadReferral read, DeskWords words) {
    this.read = read;
    this.words = words;
  }

  /** As it is at first; {@code seen}: the version of the page that led here. */
  ModelAndView ask(Decision what, String id, Caller caller, @Nullable String seen) {
    Glance glance = read.glance(id);
    Map<String, String> typed = suggested(what, glance.referral());
    if (seen == null || seen.equals(typed.get(VERSION))) {
      return page("desk/decision", HttpStatus.OK, what, glance, typed);
    }
    return changed(HttpStatus.OK, what, id, caller, typed, seen);
  }

  /** As it was typed, with what is wrong with it. */
  ModelAndView again(Decision what, String id, Map<String, String> typed, List<FieldError> wrong) {
    HttpStatus status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return page("desk/decision", status, what, read.glance(id), typed)
        .addObject("errors", words.errors(wrong));
  }

  /** Whether they are sure. */
  ModelAndView sure(Decision what, String id, Map<String, String> typed) {
    return page("desk/sure", HttpStatus.OK, what, read.glance(id), typed);
  }

  /**
   * Somebody else was first: who, when, and what has changed since. What was typed stays, and the
   * form carries the version that is on the page now.
   */
  ModelAndView overtaken(
      Decision what, String id, Caller caller, Map<String, String> typed, Stale stale) {
    Map<String, String> kept = new LinkedHashMap<>(typed);
    String seen = kept.getOrDefault(VERSION, "");
    kept.put(VERSION, Long.toString(stale.version()));
    return changed(HttpStatus.CONFLICT, what, id, caller, kept, seen)
        .addObject("by", words.who(stale.changedBy(), caller.accountId()))
        .addObject("at", words.moment(stale.changedAt()));
  }

  /** The state of the referral does not allow it. */
  ModelAndView refused(Decision what, String id, Map<String, String> typed, Refused refused) {
    return page("desk/decision", HttpStatus.CONFLICT, what, read.glance(id), typed)
        .addObject("told", words.why(refused));
  }

  private ModelAndView changed(
      HttpStatus status,
      Decision what,
      String id,
      Caller caller,
      Map<String, String> typed,
      String seen) {
    Dossier dossier = read.read(id, caller.accountId());
    long version = WholeNumber.read(seen).orElse(0L);
    List<HistoryLine> between =
        HistoryLine.of(dossier, words, caller.accountId()).stream()
            .filter(line -> line.after(version))
            .toList();
    return page("desk/decision", status, what, dossier.glance(), typed)
        .addObject("between", between);
  }

  private ModelAndView page(
      String view, HttpStatus status, Decision what, Glance glance, Map<String, String> typed) {
    Referral referral = glance.referral();
    return new ModelAndView(view, status)
        .addObject("what", what)
        .addObject("referral", referral)
        .addObject("possible", Decision.of(glance).contains(what))
        .addObject("decided", what == Decision.ERASURE ? decided(referral) : null)
        .addObject("since", words.moment(referral.progress().since()))
        .addObject("values", typed)
        .addObject("clearances", choices("desk.clearance.", CLEARANCES))
        .addObject("priorities", choices("desk.priority.", PRIORITIES))
        .addObject("answers", choices("desk.erasure.", List.of(DecideErasure.Decision.values())));
  }

  /** Who decided last on an erasure, when, and what; absent where nobody has. */
  private @Nullable String decided(Referral referral) {
    return referral
        .progress()
        .erasureDecision()
        .map(
            step ->
                words.of(
                    "desk.erasure.decided",
                    words.who(step.who(), NOBODY),
                    words.moment(step.at()),
                    words.of("desk.cause." + step.cause())))
        .orElse(null);
  }

  private Map<String, String> choices(String prefix, List<?> values) {
    Map<String, String> choices = new LinkedHashMap<>();
    values.forEach(value -> choices.put(value.toString(), words.of(prefix + value)));
    return choices;
  }

  /** The version, and what screening found: a coordinator changes it where they judge otherwise. */
  private static Map<String, String> suggested(Decision what, Referral referral) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put(VERSION, Long.toString(referral.version()));
    if (what == Decision.RELEASE) {
      referral.clearance().ifPresent(clearance -> typed.put("clearance", clearance.name()));
    }
    return typed;
  }
}
