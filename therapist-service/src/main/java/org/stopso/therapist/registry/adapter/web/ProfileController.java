package org.stopso.therapist.registry.adapter.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.reference.LondonDay;
import org.stopso.kit.security.Caller;
import org.stopso.therapist.registry.application.SignedInTherapist;
import org.stopso.therapist.registry.application.practice.ChangePractice;
import org.stopso.therapist.registry.domain.Todo;

/** A therapist's own profile: what they are, what they offer, what they have to do. */
@RestController
@RequestMapping("/api/me")
class ProfileController {

  private final SignedInTherapist signedIn;
  private final ChangePractice changePractice;
  private final MessageSource messages;
  private final Clock clock;

  ProfileController(
      SignedInTherapist signedIn,
      ChangePractice changePractice,
      MessageSource messages,
      Clock clock) {
    this.signedIn = signedIn;
    this.changePractice = changePractice;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/profile")
  ProfileView profile(Caller caller) {
    return ProfileView.of(signedIn.of(caller.accountId()), LondonDay.of(clock.instant()));
  }

  @PutMapping("/practice")
  ProfileView change(Caller caller, @RequestBody Stated<PracticeForm> form) {
    return ProfileView.of(
        changePractice.change(caller.accountId(), form.map(PracticeForm::change)),
        LondonDay.of(clock.instant()));
  }

  @GetMapping("/todo")
  List<TodoView> todo(Caller caller, Locale locale) {
    return Todo.of(signedIn.of(caller.accountId()), LondonDay.of(clock.instant())).stream()
        .map(todo -> TodoView.of(todo, messages, locale))
        .toList();
  }
}
