/**
 * Sending twice makes one: double clicks, retries and lost answers find the answer of the first.
 *
 * <p>There is no separate claim that a crash could leave behind: the note of the key is written in
 * the very transaction of the effect. Requests that come at the same time conflict in the store,
 * all but one are rolled back, and run again they find the answer. A note holds keyed hashes of key
 * and body, and the answer sealed under a key that comes from the pepper and the Idempotency-Key
 * itself: without the request, a return code in it can't be read. It is kept for 24 hours.
 */
@NullMarked
package org.stopso.kit.idempotency;

import org.jspecify.annotations.NullMarked;
