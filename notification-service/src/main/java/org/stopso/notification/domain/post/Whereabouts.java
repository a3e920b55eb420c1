package org.stopso.notification.domain.post;

import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;

/** How somebody can be written to, as the owning service answers at this moment. */
public sealed interface Whereabouts {

  /**
   * By email.
   *
   * @param discreet whether the mail may not even name the organisation
   * @param language {@code en} or {@code cy}
   * @param code a return code that is theirs, to be brought to them by this mail and kept nowhere
   */
  record Reachable(
      Personal<String> address, boolean discreet, String language, @Nullable Personal<String> code)
      implements Whereabouts {}

  /** Not by email. */
  record NoSafeEmail() implements Whereabouts {}

  /** Not any more: the owner knows no such person, or what they would be told does not stand. */
  record Gone() implements Whereabouts {}

  /** Not yet: the owner has not heard of what the person would be told. */
  record NotHeardOf() implements Whereabouts {}
}
