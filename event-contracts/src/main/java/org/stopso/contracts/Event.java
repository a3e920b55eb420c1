package org.stopso.contracts;

/**
 * Something that happened, as the platform publishes it. Every implementation is a record with a
 * {@link Contract}.
 */
public interface Event {

  /** The record's key: events with the same key keep their order. */
  String key();
}
