package org.stopso.notification.domain.post;

import org.stopso.kit.personal.Personal;

/** How somebody can be written to, as the owning service answers at this moment. */
public sealed interface Whereabouts {

  /**
   * By email.
   *
   * @param discreet whether the mail may not even name the organisation
   * @param language {@code en} or {@code cy}
   */
  record Reachable(Personal<String> address, boolean discreet, String language)
      implements Whereabouts {}

  /** Not by email. */
  record NoSafeEmail() implements Whereabouts {}

  /** Not any more: the owner knows no such person, or what they would be told does not stand. */
  record Gone() implements Whereabouts {}

  /** Not yet: the owner has not heard of what the person would be told. */
  record NotHeardOf() implements Whereabouts {}
}
