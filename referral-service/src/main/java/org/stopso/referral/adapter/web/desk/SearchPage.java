package org.stopso.referral.adapter.web.desk;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.referral.application.coordination.ReadReferral;

/** Finds a referral by its reference, which is no secret, and in no address all the same. */
@Controller
class SearchPage {

  private static final String REFERENCE = "reference";

  private final ReadReferral read;
  private final DeskWords words;

  SearchPage(ReadReferral read, DeskWords words) {
    this.read = read;
    this.words = words;
  }

  @GetMapping("/desk/search")
  ModelAndView ask() {
    return page(HttpStatus.OK, "", List.of());
  }

  @PostMapping(path = "/desk/search", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView search(@RequestParam(required = false) @Nullable String reference) {
    if (reference == null) {
      return again(HttpStatus.UNPROCESSABLE_CONTENT, "", "required");
    }
    return read.idOf(reference)
        .map(id -> SeeOther.to("/desk/referrals/" + id + "?from=search"))
        .orElseGet(() -> again(HttpStatus.NOT_FOUND, reference, "unknown"));
  }

  private ModelAndView again(HttpStatus status, String typed, String wrong) {
    return page(status, typed, List.of(FieldError.of(REFERENCE, wrong)));
  }

  private ModelAndView page(HttpStatus status, String typed, List<FieldError> wrong) {
    return new ModelAndView("desk/search", status)
        .addObject("values", Map.of(REFERENCE, typed))
        .addObject("errors", words.errors(wrong));
  }
}
