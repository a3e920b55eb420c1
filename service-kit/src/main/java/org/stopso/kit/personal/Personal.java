package org.stopso.kit.personal;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that names or reaches a person, or that a person wrote. It prints as dots; whoever
 * needs the value says so by {@link #open()}. No event contract and no logger takes one.
 *
 * @param <T> what it holds
 */
public final class Personal<T> {

  private static final String HIDDEN = "•••";

  private final T value;

  private Personal(T value) {
    this.value = value;
  }

  /** Covers {@code value}. */
  public static <T> Personal<T> of(T value) {
    return new Personal<>(Objects.requireNonNull(value));
  }

  /** Covers {@code value}, or nothing where there is nothing. */
  public static <T> @Nullable Personal<T> ofNullable(@Nullable T value) {
    return value == null ? null : new Personal<>(value);
  }

  /** The value itself: only for sealing it, or for showing it to somebody who may see it. */
  public T open() {
    return value;
  }

  /** What {@code change} makes of it, still covered. */
  public <R> Personal<R> map(Function<? super T, ? extends R> change) {
    return new Personal<>(change.apply(value));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Personal<?> that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
