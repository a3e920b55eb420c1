package org.stopso.referral.adapter.web.returning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.request.Contact;
import org.stopso.terms.PreferredTime;

/**
 * How somebody may be reached, as it stands in the fields of the page. What is ticked of a way is a
 * list of the names that the form knows: {@code safeToContact} and the like.
 *
 * @param lines of an address, one below the other
 */
record ContactTyped(
    String email,
    List<String> emailTicks,
    String phone,
    List<String> phoneTicks,
    String lines,
    String postcode,
    String prisonNumber,
    List<String> postTicks,
    List<String> otherTicks,
    List<String> times) {

  private static final String SAFE = "safeToContact";

  /** Asked as the forms ask it, so that what is not ticked is the careful way. */
  private static final String MAY_NAME_US = "mayNameUs";

  private static final String MESSAGE = "safeToLeaveMessage";
  private static final String CHECK_BACK = "willCheckBack";

  /** What may be ticked, by field. */
  static final Map<String, List<String>> TICKS =
      Map.of(
          "email", List.of(SAFE, MAY_NAME_US),
          "phone", List.of(SAFE, MESSAGE),
          "post", List.of(SAFE),
          "other", List.of(CHECK_BACK),
          "times", Arrays.stream(PreferredTime.values()).map(Enum::name).toList());

  static ContactTyped in(Typed typed) {
    return new ContactTyped(
        typed.text("contact.email.address"),
        typed.chosen("contact.email"),
        typed.text("contact.phone.number"),
        typed.chosen("contact.phone"),
        typed.text("contact.post.lines"),
        typed.text("contact.post.postcode"),
        typed.text("contact.post.prisonNumber"),
        typed.chosen("contact.post"),
        typed.chosen("contact"),
        typed.chosen("contact.preferredTimes"));
  }

  static ContactTyped of(Contact contact) {
    Contact.Email email = contact.email();
    Contact.Phone phone = contact.phone();
    Contact.Post post = contact.post();
    return new ContactTyped(
        email == null ? "" : email.address(),
        email == null ? List.of() : ticks(email.safeToContact(), !email.discreet(), MAY_NAME_US),
        phone == null ? "" : phone.number(),
        phone == null
            ? List.of()
            : ticks(phone.safeToContact(), phone.safeToLeaveMessage(), MESSAGE),
        post == null ? "" : String.join("\n", post.lines()),
        post == null ? "" : Objects.requireNonNullElse(post.postcode(), ""),
        post == null ? "" : Objects.requireNonNullElse(post.prisonNumber(), ""),
        post == null ? List.of() : ticks(post.safeToContact(), false, ""),
        contact.willCheckBack() ? List.of(CHECK_BACK) : List.of(),
        contact.preferredTimes().stream().map(Enum::name).toList());
  }

  /** As a program would have sent it. */
  Fields fields() {
    Map<String, @Nullable Object> contact = new HashMap<>();
    contact.put(
        "email", way("address", email, emailTicks, "discreet", !emailTicks.contains(MAY_NAME_US)));
    contact.put("phone", way("number", phone, phoneTicks, MESSAGE, phoneTicks.contains(MESSAGE)));
    contact.put("post", post());
    contact.put(CHECK_BACK, otherTicks.contains(CHECK_BACK));
    contact.put("preferredTimes", times);
    return Fields.of(Map.of("contact", contact));
  }

  private static @Nullable Map<String, Object> way(
      String name, String typed, List<String> ticks, String other, boolean is) {
    return typed.isBlank() ? null : Map.of(name, typed, SAFE, ticks.contains(SAFE), other, is);
  }

  private @Nullable Map<String, Object> post() {
    List<String> written =
        Arrays.stream(lines.split("\\R")).filter(line -> !line.isBlank()).toList();
    if (written.isEmpty() && postcode.isBlank() && prisonNumber.isBlank()) {
      return null;
    }
    return Map.of(
        "lines",
        written,
        "postcode",
        postcode.strip(),
        "prisonNumber",
        prisonNumber.strip(),
        SAFE,
        postTicks.contains(SAFE));
  }

  private static List<String> ticks(boolean safe, boolean other, String name) {
    if (safe) {
      return other ? List.of(SAFE, name) : List.of(SAFE);
    }
    return other ? List.of(name) : List.of();
  }
}
