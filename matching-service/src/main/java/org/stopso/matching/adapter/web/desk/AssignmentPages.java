package org.stopso.matching.adapter.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.kit.web.form.FormFields;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.matching.adapter.web.desk.AssignmentApi.Assignment;
import org.stopso.matching.application.coordination.AssignByHand;
import org.stopso.matching.application.coordination.WeighTherapist;
import org.stopso.matching.application.coordination.WeighTherapist.Considered;
import org.stopso.matching.domain.fit.Objection;

/**
 * A coordinator looks at one therapist for a need, and gives them the client. Whoever comes second
 * is shown how things stand now, with what they typed still there.
 */
@Controller
@RequestMapping("/desk/matching/{referralId}/assignment")
class AssignmentPages {

  private static final String THERAPIST = "therapistId";
  private static final String REASON = "reason";

  private final WeighTherapist weigh;
  private final AssignByHand assign;
  private final DeskWords words;

  AssignmentPages(WeighTherapist weigh, AssignByHand assign, DeskWords words) {
    this.weigh = weigh;
    this.assign = assign;
    this.words = words;
  }

  @GetMapping
  ModelAndView look(
      Caller caller,
      @PathVariable String referralId,
      @RequestParam(required = false) @Nullable String therapistId) {
    Map<String, String> typed = Map.of(THERAPIST, therapistId == null ? "" : therapistId.strip());
    return page(HttpStatus.OK, caller, referralId, typed, List.of());
  }

  @PostMapping
  ModelAndView assign(
      Caller caller,
      @PathVariable String referralId,
      @RequestParam MultiValueMap<String, String> form) {
    Map<String, String> typed = form.toSingleValueMap();
    try {
      assign.assign(AssignmentEntry.order(caller.accountId(), referralId, stated(form)));
      return SeeOther.to("/desk/matching/" + referralId);
    } catch (InvalidRequest wrong) {
      HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
      return page(status, caller, referralId, typed, wrong.errors());
    } catch (Stale stale) {
      String who = words.who(stale.changedBy(), caller.accountId());
      String told = words.of("coordination.stale", who, words.moment(stale.changedAt()));
      return conflict(caller, referralId, typed, told);
    } catch (Refused refused) {
      return conflict(caller, referralId, typed, words.why(refused));
    }
  }

  private static Stated<Assignment> stated(MultiValueMap<String, String> form) {
    FormFields fields = new FormFields(form);
    return fields.stated(
        new Assignment(fields.text(THERAPIST), fields.text(REASON), fields.version("version")));
  }

  private ModelAndView conflict(
      Caller caller, String referralId, Map<String, String> typed, String told) {
    return page(HttpStatus.CONFLICT, caller, referralId, typed, List.of()).addObject("told", told);
  }

  /** The therapist weighed anew, and the version of that look: what is sent next is about it. */
  private ModelAndView page(
      HttpStatus status,
      Caller caller,
      String referralId,
      Map<String, String> typed,
      List<FieldError> wrong) {
    String therapistId = typed.getOrDefault(THERAPIST, "");
    try {
      Considered considered = weigh.weigh(caller.accountId(), referralId, therapistId);
      return new ModelAndView("coordination/assignment", status)
          .addObject("referralId", referralId)
          .addObject("need", considered.need())
          .addObject("therapistId", therapistId)
          .addObject("names", TherapistNames.of(List.of(therapistId)))
          .addObject("free", considered.therapist().candidate().freePlaces())
          .addObject("binding", against(considered.therapist().binding()))
          .addObject("yielding", against(considered.therapist().yielding()))
          .addObject("values", new HashMap<>(typed))
          .addObject("errors", words.errors(wrong));
    } catch (InvalidRequest unknown) {
      return new ModelAndView("coordination/therapist", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("referralId", referralId)
          .addObject("values", typed)
          .addObject("errors", words.errors(unknown.errors()));
    }
  }

  private List<String> against(List<Objection> objections) {
    return objections.stream()
        .map(objection -> words.of("coordination.against." + objection.code()))
        .toList();
  }
}
