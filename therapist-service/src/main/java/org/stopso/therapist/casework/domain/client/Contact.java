package org.stopso.therapist.casework.domain.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.PreferredTime;

/** How a client may be reached, and which of the ways are safe. */
public record Contact(
    @Nullable Email email,
    @Nullable Phone phone,
    @Nullable Post post,
    boolean willCheckBack,
    List<PreferredTime> preferredTimes) {

  /** Lists that were left out are empty. */
  public Contact {
    preferredTimes = preferredTimes == null ? List.of() : List.copyOf(preferredTimes);
  }

  /** By email; {@code discreet}: not even the organisation's name may be in it. */
  public record Email(String address, boolean safeToContact, boolean discreet) {}

  /** By telephone. */
  public record Phone(String number, boolean safeToContact, boolean safeToLeaveMessage) {}

  /** By post: an address, or a prison number. */
  public record Post(
      List<String> lines,
      @Nullable String postcode,
      @Nullable String prisonNumber,
      boolean safeToContact) {

    /** Lines that were left out are none. */
    public Post {
      lines = lines == null ? List.of() : List.copyOf(lines);
    }
  }
}
