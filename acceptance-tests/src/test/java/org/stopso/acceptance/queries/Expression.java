package org.stopso.acceptance.queries;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query, as the reader has understood it. */
sealed interface Expression {

  /** A plain number. */
  record Figure(double value) implements Expression {}

  /**
   * Series of one metric.
   *
   * @param range {@code 5m} of {@code [5m]}; null: what holds now
   */
  record Selector(String metric, List<Matcher> matchers, @Nullable String range)
      implements Expression {}

  /** {@code rate(…)} and its like. */
  record Call(String function, Expression of) implements Expression {}

  /** {@code sum by (…) (…)}: only these labels are left. */
  record Aggregate(String operator, Set<String> by, Expression of) implements Expression {}

  /**
   * {@code left operator right}.
   *
   * @param on the labels by which both sides are matched; null: all
   */
  record Binary(String operator, Expression left, @Nullable Set<String> on, Expression right)
      implements Expression {}
}
