package org.stopso.kit.calls;

import java.util.Optional;

/** Asks another service something. */
public interface ServiceCalls {

  /**
   * GETs {@code path} of {@code service} as {@code answer}; empty on 404.
   *
   * @param service {@code referral}, {@code therapist} or {@code forum}: its address is {@code
   *     stopso.services.<name>.url}
   * @param path with ids filled in, never anything personal
   * @param scope what the token must allow, such as {@code referral.recipient}
   * @throws TooEarly on 409: it has not yet heard of what it is asked about, try again later
   * @throws ServiceAway when it does not answer, or its breaker is open: try again later
   */
  <T> Optional<T> get(String service, String path, String scope, Class<T> answer);

  /**
   * As {@link #get}, by a POST without a body: what is asked changes something over there. It is
   * repeated like a question, so asking twice must leave behind what asking once does.
   */
  <T> Optional<T> post(String service, String path, String scope, Class<T> answer);
}
