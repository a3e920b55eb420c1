package org.stopso.referral.adapter.web.coordination;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.referral.domain.queue.Queue.Position;

/** A place in the queue as it travels: to be sent back as it came. */
public final class Cursor {

  private static final Pattern FORM = Pattern.compile("([01])\\.(-?\\d{1,15})\\.([0-9a-f-]{36})");

  private Cursor() {}

  /** As it travels. */
  public static String write(Position position) {
    String plain =
        (position.urgent() ? "1" : "0")
            + "."
            + position.dueBy().toEpochMilli()
            + "."
            + position.itemId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place that was meant; none at the beginning.
   *
   * @throws InvalidRequest when it did not come from here
   */
  public static @Nullable Position read(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    Matcher plain = FORM.matcher(decoded(cursor));
    if (!plain.matches()) {
      throw unknown();
    }
    Instant dueBy = Instant.ofEpochMilli(Long.parseLong(plain.group(2)));
    return new Position(plain.group(1).equals("1"), dueBy, plain.group(3));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static InvalidRequest unknown() {
    return new InvalidRequest(FieldError.of("cursor", "invalid"));
  }
}
