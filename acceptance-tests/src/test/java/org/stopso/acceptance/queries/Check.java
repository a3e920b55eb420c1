package org.stopso.acceptance.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds a query against the metrics there are, and finds out which labels its answer has. */
final class Check {

  /** A counter only grows, until its program starts anew; all others are gauges. */
  private static final Pattern COUNTER = Pattern.compile(".+_(total|count|sum|bucket)");

  /** Ours that every replica reads from the same store: their sum would count people twice. */
  private static final Pattern SHARED =
      Pattern.compile("stopso_(?!.*_(total|count|sum|bucket)$).+|spring_cloud_stream_binder_.+");

  private final Metrics metrics;

  Check(Metrics metrics) {
    this.metrics = metrics;
  }

  /**
   * The labels of the answer.
   *
   * @throws Misspelt for what is not there
   */
  Set<String> labels(Expression expression) {
    return switch (expression) {
      case Expression.Figure figure -> Set.of();
      case Expression.Selector selector -> now(selector);
      case Expression.Call call -> call(call);
      case Expression.Aggregate aggregate -> aggregate(aggregate);
      case Expression.Binary binary -> binary(binary);
    };
  }

  private Set<String> now(Expression.Selector selector) {
    Misspelt.unless(selector.range() == null, "a range without a function: " + selector.metric());
    Misspelt.unless(!isCounter(selector), "a counter needs rate or increase: " + selector.metric());
    return selector(selector);
  }

  private Set<String> selector(Expression.Selector selector) {
    String metric = selector.metric();
    Misspelt.unless(metrics.has(metric), "nobody shows " + metric);
    List<Matcher> own = new ArrayList<>();
    for (Matcher matcher : selector.matchers()) {
      Misspelt.unless(
          metrics.labels(metric).contains(matcher.label()),
          "%s has no label %s".formatted(metric, matcher.label()));
      if (!Metrics.ADDED.contains(matcher.label()) && !matcher.isVariable()) {
        own.add(matcher);
      }
    }
    own.forEach(matcher -> values(metric, matcher));
    Misspelt.unless(metrics.anyFits(metric, own), "no series of %s is %s".formatted(metric, own));
    return metrics.labels(metric);
  }

  private void values(String metric, Matcher matcher) {
    Set<String> values = metrics.values(metric, matcher.label());
    for (String alternative : matcher.alternatives()) {
      Misspelt.unless(
          values.stream().anyMatch(value -> matcher.names(alternative, value)),
          "%s of %s is never %s".formatted(matcher.label(), metric, alternative));
    }
  }

  private Set<String> call(Expression.Call call) {
    return switch (call.function()) {
      case "rate", "increase" -> {
        Misspelt.unless(isCounter(call.of()), call.function() + " is for counters");
        yield ranged(call);
      }
      case "changes", "max_over_time" -> ranged(call);
      case "absent" -> absent(call.of());
      case "histogram_quantile" -> without("le", labels(call.of()));
      default -> throw new IllegalStateException(call.function());
    };
  }

  /** That it is there now is what is checked; what says that it is not has no labels. */
  private Set<String> absent(Expression of) {
    labels(of);
    return Set.of();
  }

  private Set<String> ranged(Expression.Call call) {
    if (call.of() instanceof Expression.Selector selector && selector.range() != null) {
      return selector(selector);
    }
    throw Misspelt.because(call.function() + " needs a range");
  }

  private static Set<String> without(String label, Set<String> labels) {
    Misspelt.unless(labels.contains(label), "there is no " + label);
    Set<String> rest = new TreeSet<>(labels);
    rest.remove(label);
    return rest;
  }

  private Set<String> aggregate(Expression.Aggregate aggregate) {
    Set<String> labels = labels(aggregate.of());
    Misspelt.unless(
        labels.containsAll(aggregate.by()),
        "%s by %s, of what has only %s".formatted(aggregate.operator(), aggregate.by(), labels));
    if (aggregate.of() instanceof Expression.Selector of) {
      Misspelt.unless(
          !aggregate.operator().equals("sum") || !SHARED.matcher(of.metric()).matches(),
          "every replica tells the same " + of.metric() + ": max, not sum");
    }
    return aggregate.by();
  }

  private Set<String> binary(Expression.Binary binary) {
    Set<String> left = labels(binary.left());
    Set<String> right = labels(binary.right());
    boolean plain = isPlain(binary.left()) || isPlain(binary.right());
    if (binary.on() != null) {
      Misspelt.unless(
          left.containsAll(binary.on()) && right.containsAll(binary.on()),
          "both sides need " + binary.on() + ": " + left + " and " + right);
    } else if (!plain && !binary.operator().equals("or")) {
      Misspelt.unless(left.equals(right), "sides do not match: " + left + " and " + right);
    }
    return isPlain(binary.left()) ? right : left;
  }

  private static boolean isPlain(Expression side) {
    return side instanceof Expression.Figure;
  }

  private static boolean isCounter(Expression expression) {
    return expression instanceof Expression.Selector selector
        && COUNTER.matcher(selector.metric()).matches();
  }
}
