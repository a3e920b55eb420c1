/**
 * Held records for ops: the actuator's endpoint {@code held} and the page {@code /ops/held}, both
 * on the service's own port and never routed by the gateway.
 *
 * <p>{@code GET /actuator/held} lists the first record of each held key with its reason; {@code
 * POST /actuator/held/{record}} takes {@code {"decision": "replay"}} or {@code {"decision": "skip",
 * "reason": "…"}}. Values are never shown. Who may is decided by the address they come from, {@code
 * stopso.held.open-to}: the machine itself, so a port-forward to the service is the way in.
 */
@NullMarked
package org.stopso.kit.held.ops;

import org.jspecify.annotations.NullMarked;
