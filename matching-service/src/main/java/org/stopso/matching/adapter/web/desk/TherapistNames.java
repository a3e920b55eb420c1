package org.stopso.matching.adapter.web.desk;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a page gets the names of the therapists that it mentions by id. Their own service tells
 * them, to the browser and to nobody else: none comes here.
 */
final class TherapistNames {

  /** As many as are told at once; those who came nearest are fewer. */
  private static final int MOST = 100;

  private TherapistNames() {}

  /** The address to ask; absent where nobody is mentioned. */
  static @Nullable String of(Collection<String> therapistIds) {
    List<String> ids = therapistIds.stream().distinct().limit(MOST).toList();
    return ids.isEmpty()
        ? null
        : UriComponentsBuilder.fromPath("/desk/therapists/names")
            .queryParam("id", ids)
            .encode()
            .toUriString();
  }
}
