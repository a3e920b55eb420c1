package org.stopso.referral.domain.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.terms.Correspondent;
import org.stopso.terms.MessageAuthor;

/**
 * One message between a coordinator and the correspondent.
 *
 * @param who {@code person}, {@code referrer}, or the coordinator's account
 * @param readAt when the correspondent first saw a coordinator's; absent until then
 */
public record Message(
    String id,
    String referralId,
    Correspondent correspondent,
    MessageAuthor author,
    String who,
    Personal<String> text,
    Instant at,
    @Nullable Instant readAt) {

  /** The most characters a message may have. */
  public static final int LONGEST = 4_000;
}
