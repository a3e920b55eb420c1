package org.stopso.kit.outbox.relay;

/**
 * Told when this instance begins to relay. Two relays for a moment may leave an older record of a
 * key on a compacted topic after a newer one: whoever publishes there appends all its current
 * records again. Runs beside the relay, at least once; repeated when it throws.
 */
@FunctionalInterface
public interface RelayTakeover {

  void relayTakenOver();
}
