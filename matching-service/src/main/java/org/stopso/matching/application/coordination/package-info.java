/**
 * What coordinators see of matching and do by hand: who could have a client and why not, who waits,
 * and a therapist of their own choice.
 */
@NullMarked
package org.stopso.matching.application.coordination;

import org.jspecify.annotations.NullMarked;
