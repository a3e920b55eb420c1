package org.stopso.kit.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.calls.ServiceAway;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.security.Caller;
import org.stopso.terms.AgeBand;
import org.stopso.terms.Delivery;

@RestController
class SampleApi {

  record Post(@Nullable List<String> lines, @Nullable String postcode) {}

  record Contact(@Nullable Post post, @Nullable Boolean safe) {}

  record Counted(boolean sure, int count) {}

  record Request(
      @Nullable String name,
      @Nullable AgeBand ageBand,
      @Nullable List<Delivery> delivery,
      @Nullable Integer maxTravelKm,
      @Nullable LocalDate date,
      @Nullable Contact contact,
      @Nullable Counted counted) {}

  @PostMapping("/api/open/requests")
  Map<String, Object> take(@RequestBody Request request) {
    return take(Stated.plainly(request));
  }

  /** The same, read on after a mistake. */
  @PostMapping("/api/open/forms")
  Map<String, Object> take(@RequestBody Stated<Request> stated) {
    FieldErrors errors = stated.errors();
    Request request = stated.value();
    errors.text("name", request.name(), 1, 80);
    errors.range("maxTravelKm", request.maxTravelKm(), 1, 300);
    errors.throwIfAny();
    return Map.of("name", String.valueOf(request.name()), "ageBand", "" + request.ageBand());
  }

  @GetMapping("/api/open/things/{kind}")
  Map<String, Object> thing(
      @PathVariable String kind, @RequestParam(required = false) AgeBand age) {
    switch (kind) {
      case "absent", "not-yours" -> throw new NotFound();
      case "no-code" -> throw new NotFound("/problems/return-code-not-found");
      case "refused" -> throw new Refused("sample-refused", List.of("M1", "M2"));
      case "stale" -> throw new Stale("account-1", Instant.parse("2026-03-01T09:00:00Z"), 7);
      case "away" -> throw new ServiceAway("other", new IllegalStateException());
      case "broken" -> throw new IllegalStateException("canary-in-a-message");
      default -> {
        return Map.of("kind", kind, "age", String.valueOf(age));
      }
    }
  }

  @GetMapping("/api/open/caller")
  Map<String, Object> anybody(@Nullable Caller caller) {
    return Map.of("caller", caller == null ? "nobody" : caller.accountId());
  }

  @GetMapping("/api/open/caller/needed")
  Map<String, Object> somebody(Caller caller) {
    return Map.of("caller", caller.accountId());
  }

  @GetMapping("/api/therapists/me")
  Map<String, Object> therapist(Caller caller) {
    return Map.of("caller", caller.accountId(), "roles", caller.roles());
  }

  /** No rule of the table names this. */
  @GetMapping({"/api/unnamed", "/unnamed"})
  Map<String, Object> unnamed() {
    return Map.of("canary", "reached");
  }

  @GetMapping("/internal/thing")
  Map<String, Object> internal(Caller caller) {
    return Map.of("caller", caller.accountId());
  }
}
