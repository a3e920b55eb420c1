package org.stopso.referral.adapter.web.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.referral.application.household.ListAwaitingPartner.Waiting;

/**
 * Somebody who waits for a partner, in words. Nothing of it says who they are.
 *
 * @param asked when they asked
 * @param partner the referral of the other of the two where there is one: that one is held
 * @param code whether somebody can still join by a code of theirs
 */
record PartnerLine(
    String referralId, String reference, String asked, @Nullable String partner, String code) {

  static PartnerLine of(Waiting waiting, DeskWords words) {
    return new PartnerLine(
        waiting.referral().id(),
        waiting.referral().reference(),
        words.moment(waiting.asked()),
        waiting.referral().household().partner(),
        code(waiting.codeUntil(), words));
  }

  private static String code(@Nullable Instant until, DeskWords words) {
    return until == null
        ? words.of("desk.awaiting.code.none")
        : words.of("desk.awaiting.code.until", words.moment(until));
  }
}
