/**
 * Records that could not be handled, kept with their reason instead of being sent to a dead-letter
 * topic: the later records of the same key queue up behind, all other keys go on. Ops list, replay
 * in order, or skip with a reason.
 *
 * <p><b>How.</b> {@code held_keys} has one document for each held key of a topic, with the number
 * of its records and the state of its first; {@code held_records} has the records. Adding and
 * removing both write the key's document, in the transaction that also has the effect or the inbox
 * note: they conflict and one runs again, so no record is left in a queue that somebody believes
 * empty. A key is {@code RETRYING} while its first record waits for something not heard of yet or
 * for its turn: a sweep tries it about every second. It is {@code HELD} when only a decision will
 * help. A record without a key is held alone. A skipped record is kept, with the reason, in {@code
 * held_decisions}.
 *
 * <p><b>What it guarantees.</b> Records of one key have their effects in order, each once, or are
 * skipped by a recorded decision. Reasons name the kind of failure and its place, never the value.
 *
 * <p><b>Knobs.</b> {@code stopso.held.again-every} (1 s), {@code .not-yet-for} (1 min), {@code
 * .open-to} (addresses that may see the page and the endpoint). <b>Meter.</b> {@code
 * stopso.held.records}, by state.
 */
@NullMarked
package org.stopso.kit.held;

import org.jspecify.annotations.NullMarked;
