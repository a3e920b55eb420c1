package org.stopso.kit.transaction;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the store's troubles apart, by the driver's labels and types in the chain of causes. */
public final class StoreTrouble {

  private StoreTrouble() {}

  /** The transaction had no effect, and running it again may succeed. */
  public static boolean isConflict(Throwable failure) {
    return any(
        failure,
        cause ->
            cause instanceof TransientConflict
                || cause instanceof MongoException e
                    && e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL));
  }

  /** Nobody knows whether the commit happened; committing again is harmless. */
  public static boolean isUnknownCommit(Throwable failure) {
    return any(
        failure,
        cause ->
            cause instanceof MongoException e
                && e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL));
  }

  /** The store is away, busy or changing its primary: waiting will mend it. */
  public static boolean willPass(Throwable failure) {
    return isConflict(failure) || isUnknownCommit(failure) || any(failure, StoreTrouble::isAway);
  }

  private static boolean isAway(Throwable cause) {
    return cause instanceof MongoSocketException
        || cause instanceof MongoTimeoutException
        || cause instanceof MongoNotPrimaryException
        || cause instanceof MongoNodeIsRecoveringException
        || cause instanceof MongoInterruptedException
        || cause instanceof MongoWriteConcernException
        || cause instanceof MongoClientException;
  }

  private static boolean any(@Nullable Throwable failure, Predicate<Throwable> condition) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(50)
        .anyMatch(cause -> cause != null && condition.test(cause));
  }
}
