package org.stopso.matching.domain.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.stopso.matching.domain.fit.Candidate;

/**
 * One bit for each language spoken by anybody. Beyond {@value #OWN_BITS} languages the rest share a
 * bit, and whoever meets only there is asked exactly.
 */
final class Languages {

  private static final int OWN_BITS = 63;

  /** The bit that the rarest languages share. */
  static final long SHARED = 1L << OWN_BITS;

  private final Map<String, Long> bits = new HashMap<>();

  /** Of what a therapist speaks; gives a new language a bit. */
  long learn(Set<String> tags) {
    long all = 0;
    for (String tag : tags) {
      all |= bits.computeIfAbsent(Candidate.primary(tag), this::next);
    }
    return all;
  }

  /** Of what a client speaks; a language that no therapist speaks has no bit. */
  long known(Set<String> tags) {
    long all = 0;
    for (String tag : tags) {
      all |= bits.getOrDefault(Candidate.primary(tag), 0L);
    }
    return all;
  }

  private long next(String language) {
    return bits.size() < OWN_BITS ? 1L << bits.size() : SHARED;
  }
}
