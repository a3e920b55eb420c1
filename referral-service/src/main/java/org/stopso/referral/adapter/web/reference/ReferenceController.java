package org.stopso.referral.adapter.web.reference;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.reference.AccreditationBodies;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.reference.Signposting;
import org.stopso.terms.Nation;

/** Places, prisons, professional bodies and help lines. */
@RestController
@RequestMapping("/api/reference")
class ReferenceController {

  private static final CacheControl FOR_A_DAY =
      CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final Outcodes outcodes;
  private final Prisons prisons;
  private final AccreditationBodies bodies;
  private final Signposting signposting;

  ReferenceController(
      Outcodes outcodes, Prisons prisons, AccreditationBodies bodies, Signposting signposting) {
    this.outcodes = outcodes;
    this.prisons = prisons;
    this.bodies = bodies;
    this.signposting = signposting;
  }

  @GetMapping("/outcodes/{outcode}")
  ResponseEntity<OutcodeView> outcode(@PathVariable String outcode) {
    Outcode found =
        outcodes.find(outcode.strip().toUpperCase(Locale.ROOT)).orElseThrow(NotFound::new);
    return cached(new OutcodeView(found.code(), found.region(), found.nation()));
  }

  @GetMapping("/prisons")
  ResponseEntity<List<PrisonView>> prisons() {
    return cached(prisons.all().stream().map(PrisonView::of).toList());
  }

  @GetMapping("/accreditation-bodies")
  ResponseEntity<List<AccreditationBodies.Body>> bodies() {
    return cached(bodies.all());
  }

  @GetMapping("/signposting")
  ResponseEntity<List<Signposting.Line>> signposting() {
    return cached(signposting.all());
  }

  private static <T> ResponseEntity<T> cached(T body) {
    return ResponseEntity.ok().cacheControl(FOR_A_DAY).body(body);
  }

  record OutcodeView(String outcode, String region, Nation nation) {}

  record PrisonView(String prisonId, String name, String outcode, Nation nation) {

    static PrisonView of(Prison prison) {
      return new PrisonView(
          prison.prisonId(), prison.name(), prison.outcode().code(), prison.nation());
    }
  }
}
