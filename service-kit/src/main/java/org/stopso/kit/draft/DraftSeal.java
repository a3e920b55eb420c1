package org.stopso.kit.draft;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.stopso.kit.pepper.Pepper;
import org.stopso.kit.pepper.PepperSeal;

/**
 * Seals what somebody has typed into a form so far, with the moment. Each form has a key of its
 * own, which comes from the pepper: all processes of the platform can open a draft, and nobody
 * else; what was altered, cut short, or sealed for another form or elsewhere opens for nobody.
 */
public final class DraftSeal {

  private static final byte[] VERSION = {1};

  private final PepperSeal seal;

  public DraftSeal(Pepper pepper) {
    this.seal = new PepperSeal(pepper, "draft");
  }

  /**
   * For a hidden field: letters, digits, dashes and underscores.
   *
   * @param form what it is a draft of
   * @param at counts from here; to whole milliseconds
   */
  public String seal(String form, byte[] content, Instant at) {
    byte[] plain =
        ByteBuffer.allocate(Long.BYTES + content.length)
            .putLong(at.toEpochMilli())
            .put(content)
            .array();
    return written(seal.seal(form, plain, VERSION));
  }

  /** What was sealed for {@code form}; empty when it was not, or not here, or not like that. */
  public Optional<Opened> open(String form, String sealed) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed);
      if (!written(bytes).equals(sealed)) {
        return Optional.empty();
      }
      byte[] plain = seal.open(form, bytes, VERSION);
      Instant at = Instant.ofEpochMilli(ByteBuffer.wrap(plain).getLong());
      return Optional.of(new Opened(Arrays.copyOfRange(plain, Long.BYTES, plain.length), at));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The content as it was sealed at a moment. */
  public record Opened(byte[] content, Instant at) {

    /** Whether more than {@code age} has gone by since. */
    public boolean isOlderThan(Duration age, Instant now) {
      return at.plus(age).isBefore(now);
    }
  }
}
