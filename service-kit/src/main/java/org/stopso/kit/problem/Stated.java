package org.stopso.kit.problem;

import java.util.List;
import java.util.function.Function;

/**
 * A form as somebody sent it, read as far as it can be, with what can't be read as what it should
 * be. Rules go on from {@link #errors()}, so that all that is wrong is said at once; what could not
 * be read is absent from the value, and not missed there again.
 *
 * <p>As the body of a request it reads records, and records and lists of them within.
 */
public record Stated<T>(T value, List<FieldError> unreadable) {

  public Stated {
    unreadable = List.copyOf(unreadable);
  }

  /** A form in which everything could be read. */
  public static <T> Stated<T> plainly(T value) {
    return new Stated<>(value, List.of());
  }

  /** Whether everything could be read. */
  public boolean isReadable() {
    return unreadable.isEmpty();
  }

  /** A collection of errors that begins with what could not be read. */
  public FieldErrors errors() {
    return FieldErrors.of(unreadable);
  }

  /** The same, said otherwise. */
  public <R> Stated<R> map(Function<? super T, ? extends R> as) {
    return new Stated<>(as.apply(value), unreadable);
  }
}
