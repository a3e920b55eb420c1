package org.stopso.kit.received;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.stream.Stream;
import org.stopso.kit.calls.ServiceAway;
import org.stopso.kit.calls.TooEarly;
import org.stopso.kit.transaction.StoreTrouble;

/** Which failures waiting will mend: such a record is tried until it succeeds, never held. */
public final class Trouble {

  private Trouble() {}

  /** The store, the network or another service is away. */
  public static boolean willPass(Throwable failure) {
    return StoreTrouble.willPass(failure)
        || Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(50)
            .anyMatch(Trouble::isAway);
  }

  private static boolean isAway(Throwable cause) {
    return cause instanceof ServiceAway
        || cause instanceof TooEarly
        || cause instanceof SocketException
        || cause instanceof SocketTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof HttpTimeoutException;
  }
}
