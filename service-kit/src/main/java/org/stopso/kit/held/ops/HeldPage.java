package org.stopso.kit.held.ops;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.stopso.kit.held.HeldOps;

/** The same as a page for ops, on the service's own port; a form from another site is refused. */
@Controller
final class HeldPage {

  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final HeldOps held;
  private final String service;

  HeldPage(HeldOps held, String service) {
    this.held = held;
    this.service = service;
  }

  @GetMapping("/ops/held")
  String list(Model model) {
    model.addAttribute("service", service);
    model.addAttribute("held", held.list());
    return "kit/held";
  }

  @PostMapping("/ops/held/{record}/replay")
  ResponseEntity<String> replay(
      @PathVariable String record,
      @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site) {
    return decide(site, () -> held.replay(record));
  }

  @PostMapping("/ops/held/{record}/skip")
  ResponseEntity<String> skip(
      @PathVariable String record,
      @RequestParam String reason,
      @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site) {
    return decide(site, () -> held.skip(record, reason));
  }

  private static ResponseEntity<String> decide(@Nullable String site, Runnable decision) {
    if (site != null && !OWN.contains(site)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    try {
      decision.run();
      return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", "/ops/held").build();
    } catch (IllegalArgumentException e) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(e.getMessage());
    }
  }
}
