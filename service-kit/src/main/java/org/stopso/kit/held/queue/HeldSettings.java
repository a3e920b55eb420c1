package org.stopso.kit.held.queue;

import java.time.Duration;

/**
 * The knobs of holding.
 *
 * @param group the service's consumer group
 * @param againEvery how often a record that waits for something not heard of yet is tried
 * @param notYetFor for how long, before ops have to look
 */
public record HeldSettings(String group, Duration againEvery, Duration notYetFor) {

  /** How often any other failure is tried again by itself. */
  public static final int ATTEMPTS = 3;

  /** How many records of one key are replayed at a stretch: a replay chases live traffic. */
  public static final int STRETCH = 1_000;
}
