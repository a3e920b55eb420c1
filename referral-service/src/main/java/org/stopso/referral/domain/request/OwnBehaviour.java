package org.stopso.referral.domain.request;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.stopso.terms.ClientGroup;

/**
 * Whether it is the client's own behaviour that the request is about: a group is named other than
 * family, survivor and in prison, or in prison is the only one (docs/domain.md §2.3).
 */
public final class OwnBehaviour {

  private static final Set<ClientGroup> SAYS_NOTHING_OF_IT =
      EnumSet.of(ClientGroup.PARTNER_OR_FAMILY, ClientGroup.SURVIVOR, ClientGroup.IN_PRISON);

  private OwnBehaviour() {}

  /** Whether these groups mean own behaviour. */
  public static boolean isConcernedBy(Collection<ClientGroup> groups) {
    return !SAYS_NOTHING_OF_IT.containsAll(groups)
        || Set.copyOf(groups).equals(Set.of(ClientGroup.IN_PRISON));
  }
}
