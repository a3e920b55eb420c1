package org.stopso.referral.adapter.web.page;

import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stopso.kit.reference.Signposting;
import org.stopso.kit.reference.Signposting.ShownFor;

/** The first page: what this is, how to ask for help, and where help is at once. */
@Controller
class HomePage {

  private final Signposting signposting;
  private final String email;

  HomePage(Signposting signposting, @Value("${stopso.referral.write-to}") String email) {
    this.signposting = signposting;
    this.email = email;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("email", email);
    model.addAttribute(
        "lines", signposting.linesFor(EnumSet.of(ShownFor.DANGER, ShownFor.ANYBODY), null));
    return "referral/home";
  }
}
