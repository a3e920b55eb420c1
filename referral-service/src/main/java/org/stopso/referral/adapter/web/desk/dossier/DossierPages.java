package org.stopso.referral.adapter.web.desk.dossier;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.referral.adapter.web.coordination.Commands;
import org.stopso.referral.adapter.web.desk.Typed;
import org.stopso.referral.application.coordination.ReadReferral;
import org.stopso.referral.application.coordination.ReadReferral.Dossier;
import org.stopso.referral.application.coordination.WriteToPerson;
import org.stopso.referral.application.coordination.WriteToPerson.Letter;
import org.stopso.referral.domain.answers.Fields;

/**
 * A referral with all that is known of it, and the form by which a coordinator writes. To open it
 * is noted.
 */
@Controller
class DossierPages {

  private static final String SEARCH = "search";

  private final ReadReferral read;
  private final DossierPage page;
  private final WriteToPerson write;
  private final DeskWords words;

  DossierPages(ReadReferral read, DossierPage page, WriteToPerson write, DeskWords words) {
    this.read = read;
    this.page = page;
    this.write = write;
    this.words = words;
  }

  @GetMapping("/desk/referrals/{id}")
  ModelAndView show(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String from) {
    String by = caller.accountId();
    Dossier dossier = SEARCH.equals(from) ? read.readFound(id, by) : read.read(id, by);
    return page.of(dossier, by, HttpStatus.OK, Map.of());
  }

  @PostMapping(path = "/desk/referrals/{id}/messages", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView write(
      Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
    String by = caller.accountId();
    Map<String, String> typed = new HashMap<>(form.toSingleValueMap());
    try {
      Fields fields = Typed.read(typed, "to", "text", "seen", "version");
      Letter letter = Commands.letter(fields);
      write.write(Commands.message(id, by, fields), letter);
      return SeeOther.to("/desk/referrals/" + id);
    } catch (InvalidRequest wrong) {
      return again(id, by, HttpStatus.UNPROCESSABLE_CONTENT, typed)
          .addObject("errors", words.errors(wrong.errors()));
    } catch (Stale stale) {
      String who = words.who(stale.changedBy(), by);
      String told = words.of("desk.message.stale", who, words.moment(stale.changedAt()));
      return again(id, by, HttpStatus.CONFLICT, typed).addObject("told", told);
    } catch (Refused refused) {
      return again(id, by, HttpStatus.CONFLICT, typed).addObject("told", words.why(refused));
    }
  }

  private ModelAndView again(String id, String by, HttpStatus status, Map<String, String> typed) {
    return page.of(read.read(id, by), by, status, typed);
  }
}
