package org.stopso.referral.domain.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;

/** What somebody says of the help they had, once for each referral. */
public record Feedback(
    String referralId,
    String caseId,
    Ratings ratings,
    @Nullable Personal<String> comment,
    Instant at) {

  /** The most characters a comment may have. */
  public static final int LONGEST_COMMENT = 4_000;

  /** Whether nothing differs but when it was said. */
  public boolean saysTheSameAs(Feedback other) {
    return ratings.equals(other.ratings) && Objects.equals(comment, other.comment);
  }

  /** Each from {@link #LEAST} (not at all) to {@link #MOST}. */
  public record Ratings(int helped, int listened, int understanding) {

    /** What is rated, in the order in which it is asked. */
    public static final List<String> NAMES = List.of("helped", "listened", "understanding");

    public static final int LEAST = 0;
    public static final int MOST = 10;
  }
}
