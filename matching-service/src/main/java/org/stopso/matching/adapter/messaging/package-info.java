/**
 * Events in, events out; the profiles topic read whole. The only package that knows the contracts.
 */
@NullMarked
package org.stopso.matching.adapter.messaging;

import org.jspecify.annotations.NullMarked;
