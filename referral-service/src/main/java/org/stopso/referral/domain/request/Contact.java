package org.stopso.referral.domain.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.PreferredTime;

/**
 * How the client may be reached, and when. Where no way is safe the client will check back with the
 * return code.
 */
public record Contact(
    @Nullable Email email,
    @Nullable Phone phone,
    @Nullable Post post,
    boolean willCheckBack,
    List<PreferredTime> preferredTimes) {

  /** Whether news reaches the client without harm, if only because they look for it. */
  public boolean hasSafeWay() {
    return isReachable() || willCheckBack;
  }

  /** Whether there is a way in which we may reach the client; else only the code brings news. */
  public boolean isReachable() {
    return (email != null && email.safeToContact())
        || (phone != null && phone.safeToContact())
        || (post != null && post.safeToContact());
  }

  /** {@code discreet}: not even the charity's name. */
  public record Email(String address, boolean safeToContact, boolean discreet) {}

  /** E.164, or as it is dialled within the United Kingdom. */
  public record Phone(String number, boolean safeToContact, boolean safeToLeaveMessage) {}

  /** Lines and a full postcode, or a number within the prison named. */
  public record Post(
      List<String> lines,
      @Nullable String postcode,
      @Nullable String prisonNumber,
      boolean safeToContact) {}
}
