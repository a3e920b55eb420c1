package org.stopso.referral.adapter.web.desk.dossier;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.referral.adapter.web.coordination.Commands;
import org.stopso.referral.adapter.web.desk.Typed;
import org.stopso.referral.application.coordination.DecideErasure;
import org.stopso.referral.application.coordination.DecideReferral;
import org.stopso.referral.application.coordination.Order;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.answers.Fields;

/**
 * The forms by which a coordinator decides. What can't be taken back is asked for twice, and
 * whoever comes second is shown what the first did, with what they typed still there.
 */
@Controller
@RequestMapping("/desk/referrals/{id}/{decision:release|hold|signposting|closure|erasure}")
class DecisionPages {

  private static final String CONFIRMED = "confirmed";

  private final DecideReferral decide;
  private final DecideErasure erasure;
  private final DecisionForms forms;

  DecisionPages(DecideReferral decide, DecideErasure erasure, DecisionForms forms) {
    this.decide = decide;
    this.erasure = erasure;
    this.forms = forms;
  }

  @GetMapping
  ModelAndView ask(
      Caller caller,
      @PathVariable String id,
      @PathVariable String decision,
      @RequestParam(required = false) @Nullable String version) {
    return forms.ask(of(decision), id, caller, version);
  }

  @PostMapping(consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView decide(
      Caller caller,
      @PathVariable String id,
      @PathVariable String decision,
      @RequestParam MultiValueMap<String, String> form) {
    Map<String, String> typed = form.toSingleValueMap();
    Decision what = of(decision);
    try {
      return decided(what, id, caller, typed);
    } catch (InvalidRequest invalid) {
      return forms.again(what, id, typed, invalid.errors());
    } catch (Stale stale) {
      return forms.overtaken(what, id, caller, typed, stale);
    } catch (Refused refused) {
      return forms.refused(what, id, typed, refused);
    }
  }

  private ModelAndView decided(Decision what, String id, Caller caller, Map<String, String> typed) {
    Fields fields = Typed.read(typed, "clearance", "priority", "decision", "reason", "version");
    Consumer<Order> act = act(what, fields);
    Order order = Commands.order(id, caller.accountId(), fields);
    if (asksTwice(what, typed) && !"yes".equals(typed.get(CONFIRMED))) {
      return "no".equals(typed.get(CONFIRMED))
          ? forms.again(what, id, typed, List.of())
          : forms.sure(what, id, typed);
    }
    act.accept(order);
    return SeeOther.to("/desk/referrals/" + id);
  }

  /** What is to be done; reads what there is to read besides the order. */
  private Consumer<Order> act(Decision what, Fields fields) {
    return switch (what) {
      case RELEASE -> {
        Release release = Commands.release(fields);
        yield order -> decide.release(order, release);
      }
      case ERASURE -> {
        DecideErasure.Decision answer = Commands.decision(fields);
        yield order -> erasure.decide(order, answer);
      }
      case HOLD -> decide::hold;
      case SIGNPOSTING -> decide::signpost;
      case CLOSURE -> decide::close;
    };
  }

  /** To refuse an erasure takes nothing away. */
  private static boolean asksTwice(Decision what, Map<String, String> typed) {
    boolean refusal = DecideErasure.Decision.REFUSED.name().equals(typed.get("decision"));
    return what.last() && !(what == Decision.ERASURE && refusal);
  }

  private static Decision of(String path) {
    return Decision.of(path).orElseThrow(NotFound::new);
  }
}
